/** As families write their syllable, by its revised romanisation; the first is the usual one. */
export const KOREAN_WRITTEN: Readonly<Record<string, readonly string[]>> = {
  gim: ['kim'],
  i: ['lee', 'yi', 'ri', 'rhee', 'i'],
  ri: ['lee', 'ri', 'yi'],
  bak: ['park', 'pak'],
  choe: ['choi', 'choe'],
  jeong: ['jong', 'jung', 'chung', 'jeong'],
  gang: ['kang'],
  jo: ['cho', 'jo'],
  yun: ['yoon', 'yun'],
  im: ['lim', 'im'],
  rim: ['lim', 'rim'],
  o: ['oh', 'o'],
  u: ['woo', 'u'],
  mun: ['moon', 'mun'],
  sin: ['shin', 'sin'],
  yu: ['yoo', 'yu', 'ryu'],
  no: ['roh', 'no', 'noh'],
  ro: ['roh', 'no', 'ro'],
  an: ['ahn', 'an'],
  gwon: ['kwon'],
  go: ['ko', 'go'],
  gu: ['koo', 'ku'],
  seo: ['suh', 'seo'],
  heo: ['hur', 'heo', 'huh'],
  jang: ['jang', 'chang'],
  jeon: ['jun', 'jeon', 'chun'],
  yeo: ['yo', 'yeo'],
  eun: ['un', 'eun'],
  seong: ['sung', 'song', 'seong'],
  hyeon: ['hyun', 'hyon'],
  yeong: ['young', 'yong'],
  gyeong: ['kyung', 'kyong'],
  geun: ['geun', 'keun'],
  hun: ['hoon', 'hun'],
  jun: ['joon', 'jun'],
  su: ['soo', 'su'],
  seon: ['sun', 'son', 'seon'],
  suk: ['sook', 'suk'],
  myeong: ['myung', 'myong'],
  cheol: ['chul', 'chol'],
};

const read = (text: string) =>
  new Map(
    text
      .trim()
      .split(/\s+/)
      .map((entry) => entry.split('=') as [string, string])
      .map(([signs, readings]) => [signs, readings.split('/')]),
  );

/** The most common families of Japan. */
const FAMILIES = read(`
佐藤=sato 鈴木=suzuki 高橋=takahashi 田中=tanaka 伊藤=ito 渡辺=watanabe 渡邉=watanabe 山本=yamamoto 中村=nakamura
小林=kobayashi 加藤=kato 吉田=yoshida 山田=yamada 佐々木=sasaki 山口=yamaguchi 松本=matsumoto 井上=inoue 木村=kimura
林=hayashi 斎藤=saito 斉藤=saito 清水=shimizu 山崎=yamazaki/yamasaki 阿部=abe 安倍=abe 森=mori 池田=ikeda 橋本=hashimoto
山下=yamashita 石川=ishikawa 中島=nakajima/nakashima 前田=maeda 藤田=fujita 小川=ogawa 後藤=goto 岡田=okada
長谷川=hasegawa 村上=murakami 近藤=kondo 石井=ishii 坂本=sakamoto 遠藤=endo 青木=aoki 藤井=fujii 西村=nishimura
福田=fukuda 太田=ota 三浦=miura 藤原=fujiwara 岡本=okamoto 松田=matsuda 中川=nakagawa 中野=nakano 原田=harada
小野=ono 田村=tamura 竹内=takeuchi 金子=kaneko 和田=wada 中山=nakayama 石田=ishida 上田=ueda 森田=morita 原=hara
柴田=shibata 酒井=sakai 工藤=kudo 横山=yokoyama 宮崎=miyazaki 宮本=miyamoto 内田=uchida 高木=takagi 安藤=ando
谷口=taniguchi 大野=ono 丸山=maruyama 今井=imai 河野=kono 藤本=fujimoto 村田=murata 武田=takeda 上野=ueno 杉山=sugiyama
増田=masuda 平野=hirano 大塚=otsuka 千葉=chiba 久保=kubo 松井=matsui 岩崎=iwasaki 桜井=sakurai 木下=kinoshita
野口=noguchi 松尾=matsuo 菊地=kikuchi 野村=nomura 新井=arai 岸田=kishida 石破=ishiba 小泉=koizumi 黒田=kuroda 本田=honda
豊田=toyoda 川崎=kawasaki 大谷=otani 羽生=hanyu 三木=miki 島田=shimada 古川=furukawa 菅=suga`);
const GIVEN = read(`
太郎=taro 一郎=ichiro 二郎=jiro 次郎=jiro 三郎=saburo 健=ken/takeshi 健一=kenichi 健太=kenta 健二=kenji 誠=makoto 隆=takashi
博=hiroshi 浩=hiroshi 弘=hiroshi 翔太=shota 翔平=shohei 大輔=daisuke 直樹=naoki 和也=kazuya 拓也=takuya 達也=tatsuya
哲也=tetsuya 雄一=yuichi 裕太=yuta 勇気=yuki 明=akira 章=akira 勝=masaru 清=kiyoshi 進=susumu 茂=shigeru 修=osamu
剛=tsuyoshi 純一郎=junichiro 晋三=shinzo 文雄=fumio 茂雄=shigeo 秀樹=hideki 正=tadashi 実=minoru 昇=noboru 学=manabu
結弦=yuzuru 大翔=hiroto/haruto 蓮=ren 悠真=yuma 陽斗=haruto 花子=hanako 幸子=sachiko/yukiko 和子=kazuko 洋子=yoko
恵子=keiko 京子=kyoko 裕子=yuko/hiroko 陽子=yoko 真由美=mayumi 由美=yumi 由美子=yumiko 久美子=kumiko 明美=akemi
直美=naomi 恵=megumi 愛=ai 美穂=miho 美香=mika 智子=tomoko 典子=noriko 順子=junko 雅子=masako 優子=yuko 陽菜=hina/haruna
美咲=misaki 葵=aoi 結衣=yui 結菜=yuna 桜=sakura さくら=sakura 凛=rin 綾=aya 彩=aya 麻衣=mai 舞=mai 千尋=chihiro 百合子=yuriko
節子=setsuko 文子=fumiko 美智子=michiko 良子=yoshiko 愛子=aiko 真理子=mariko 麻美=asami 香織=kaori 直子=naoko`);

/** Empty where the parts are not in the tables. */
export function readJapanese(name: string): string[] {
  const signs = [...name];
  return signs.slice(1).flatMap((_, index) => {
    const families = FAMILIES.get(signs.slice(0, index + 1).join('')) ?? [];
    const given = GIVEN.get(signs.slice(index + 1).join('')) ?? [];
    return families.flatMap((family) => given.flatMap((own) => [family + own, own + family]));
  });
}
