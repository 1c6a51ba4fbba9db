/** Names as they stand beside their labels. */

/** `[a] MUSTERMANN`: the mark that ties a value to its label. */
const MARK = /^\s*[([]?[a-d1-9][)\]]\s*/iu;
/** Forms of address and degrees before a name. */
const TITLE = /^(mrs|mr|miss|ms|mx|dr|prof|sir|herr|frau|mgr|mudr)(\.\s*|\s+)(?=\p{L})/iu;
/** What follows is another name: the one at birth, or the spouse's. */
const OTHER_NAME =
  /(?<!\p{L})(geb|geborene?|née?|nee|born|ép|épouse|epouse|ep|e\/v|o\.s|z\s?d|z domu|roz|rozená|rodená|rođena?|szül|født|född|syn|ur)(?:\.\s*|\s+)(?=\p{Lu}).*$/u;
const OTHER_NAME_CAPITALS =
  /(?<!\p{L})(GEB\.|GEBORENE?\s|NÉE?\s|NEE\s|BORN\s|ÉP\.|ÉPOUSE\s|EPOUSE\s|E\/V\s|SZÜL\.|ROZ\.).*$/u;

/** Begins with a capital, or with a word that some write small. */
const NAME =
  /^(\p{Lu}|[dl]['’]|'t |de |da |di |do |du |das |dos |del |della |dal |den |der |des |la |le |lo |van |von |vom |zu |zur |te |ten |ter |af |av |bin |ibn |abu |al-|el )[\p{L}\p{M}\s.,'’`´\-–]*$/u;

/** Letters with the marks that names have, without titles and without the name at birth behind it; a zero among letters is an O. */
export function readName(text: string): string | null {
  const letters = text.replace(/(?<=\p{L})0|0(?=\p{L})/gu, 'O');
  const own = letters.replace(MARK, '').replace(OTHER_NAME, '').replace(OTHER_NAME_CAPITALS, '');
  const bare = tidy(own.replace(/[([].*$/, '').replace(/(?<=\p{L})\d+$/u, ''));
  const name = tidy(bare.replace(TITLE, ''));
  if (!NAME.test(name) || name.length > 48) return null;
  return /\p{L}{2}/u.test(name) ? name : null;
}

/** Without the marks around it that labels and rules leave. */
export function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/^[\s:;.,|/·•*-]+|[\s:;,|/·•*]+$/g, '');
}
