import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawIdentityPairs } from '../../fixtures/identity-pairs/draw-identity-pairs.ts';
import { FAMILIAR, FAMILIES } from '../../fixtures/identity-pairs/name-tables.ts';
import { compareNameStrings, compareNames } from './compare-names.ts';

const FAMILIARS = FAMILIAR.map(([name]) => name!);

const result = (a: string, b: string) => compareNameStrings(a, b).result;

describe('the same name', () => {
  it.each([
    ['Erika Mustermann', 'MUSTERMANN ERIKA', 'case and order'],
    ['Jürgen Müller', 'JUERGEN MUELLER', 'ICAO spelling'],
    ['Jürgen Müller', 'JURGEN MULLER', 'marks left out'],
    ['MUELLER', 'MULLER', 'both spelled by machines'],
    ['Søren Ærø', 'SOEREN AEROE', 'Danish letters'],
    ['Åse Strauß', 'AASE STRAUSS', 'Å and ß'],
    ['Łukasz Đorđević', 'LUKASZ DORDEVIC', 'strokes'],
    ['Þóra Núñez', 'THORA NUNEZ', 'thorn and tilde'],
    ['Владимир Путин', 'VLADIMIR PUTIN', 'Cyrillic'],
    ['Юлия Щербакова', 'IULIIA SHCHERBAKOVA', 'Cyrillic by ICAO'],
    ['Володимир Зеленський', 'Volodymyr Zelenskyi', 'Ukrainian'],
    ['Γιώργος Παπαδόπουλος', 'GIORGOS PAPADOPOULOS', 'Greek'],
    ['Ludwig van Beethoven', 'BEETHOVEN LUDWIG', 'particle left out'],
    ["Conan O'Brien", 'CONAN O BRIEN', 'apostrophe'],
    ['Ronald McDonald', 'RONALD MC DONALD', 'Mc apart'],
    ['Eva Marie Saint', 'SAINT EVA', 'Saint as a family'],
    ['Ronald MacDonald', 'RONALD MCDONALD', 'Mac and Mc'],
    ['Jan-Daniel Bothma', 'JANDANIEL BOTHMA', 'hyphen'],
    ['Bashar al-Assad', 'ASSAD BASHAR AL', 'al-'],
    ['Anna Maria Rossi', 'ROSSI ANNA', 'a given name left out'],
    ['John A. Smith', 'JOHN ANDREW SMITH', 'a middle initial'],
    ['Igor Sechin', 'I9OR SECH1N', 'slips of reading'],
    ['Arne Bernd', 'AME BEMD', 'rn read as m'],
    ['Dr. Rami Makhlouf', 'RAMI MAKHLOUF', 'title'],
    ['Martin King Jr.', 'MARTIN KING JUNIOR', 'Jr'],
    ['Juan Carlos Peña', 'PENA<<JUAN<CARLOS', 'a line of an MRZ'],
    ['Jan van der Berg', 'VANDERBERG JAN', 'particles written together'],
    ['Anna Müller geb. Schmidt', 'Anna Schmidt', 'the name of birth'],
    ['Oğuz İ. Çelik', 'OGUZ ISMAIL CELIK', 'a dotted I'],
    ['Sven Göran Lars-Erik Jansen-Müller', 'JANSEN MUELLER SVEN GOERAN LA', 'a line of 30'],
    ['Sergey Lavrov', 'SERGEI LAVROV', 'romanisation'],
  ])('%s | %s (%s)', (a, b) => {
    expect(compareNameStrings(a, b)).toMatchObject({ result: 'match' });
  });
});

it.each([
  ['Saint James', 'ST JAMES'],
  ['Saint-Pierre', 'ST. PIERRE'],
  ['Sainte Marie', 'STE MARIE'],
  ['St James', 'SAINT JAMES'],
])('the family %s is %s, as clerks shorten it', (last, surname) => {
  expect(compareNames({ first: 'Paul', last }, { surname, given_names: 'PAUL' }).result).toBe('match');
});

describe('perhaps the same', () => {
  it.each([
    ['Robert Smith', 'Bob Smith'],
    ['Mohammed Salah', 'Muhamed Salah'],
    ['Emanuel Macron', 'Emmanuel Macrone'],
    ['J. Smith', 'John Smith'],
    ['Thomas Martin', 'Martin Thomas'],
    ['خالد محمود', 'Khaled Mahmoud'],
    ['John Smith Jr', 'John Smith'],
    ['Jean-Pierre Dupont', 'JP Dupont'],
    ['Sergej Chruschtschow', 'Sergey Khrushchev'],
    ['Никита Хрущёв', 'Nikita Chruschtschow'],
    ['Γεώργιος Μπακογιάννης', 'Yeoryios Bakoyannis'],
    ['عائشة الحسيني', 'Ayesha Al-Hussaini'],
    ['Leila Alsharif', 'Layla El-Sherif'],
    ['Hsi Chin-ping', 'Xi Jinping'],
    ['金正恩', 'Kim Jong Un'],
    ['山田太郎', 'Taro Yamada'],
    ['王伟', 'Wei Wang'],
    ['Paco García', 'Francisco García'],
    ['Kasia Nowak', 'Katarzyna Nowak'],
    ['Marie Curie', 'Maria Curie'],
    ['George Bush', 'George W. H. Busch'],
    ['Anna Meyer', 'Anna Meier'],
    ['Fyodor Dostoyevsky', 'Fjodor Dostojewski'],
    ['Sean Connery', 'Shaun Connery'],
    ['Wm. Smith', 'William Smith'],
    ['Mª García López', 'María García López'],
  ])('%s | %s', (a, b) => expect(result(a, b)).toBe('partial'));
});

describe('different people', () => {
  it.each([
    ['Anna Müller', 'Maria Müller', 'siblings'],
    ['Müller', 'Maria Müller', 'the family name alone'],
    ['John Smith Sr', 'John Smith Jr', 'father and son'],
    ['Henry Ford II', 'Henry Ford III', 'father and son by number'],
    ['Ali bin Omar', 'Omar bin Ali', 'father and son by bin'],
    ['Ben Netanyahu', 'Yoni Netanyahu', 'a particle that is a name'],
    ['John A Smith', 'John B Smith', 'another middle initial'],
    ['Abdullah Ahmed al Hakim', 'Abdullah Yahya al Hakim', 'one name of four'],
    ['Barack Obama', 'Michelle Obama', 'married'],
    ['', 'Anna Müller', 'nothing'],
    ['Daniel Müller', 'Daniela Müller', 'brother and sister'],
    ['Tim Weber', 'Tom Weber', 'two short names'],
    ['Anna Harris', 'Anna Harrison', 'two common families'],
    ['Halla Jónsdóttir', 'Halla Tómasdóttir', 'two fathers'],
    ['Dupont-Aignan', 'Théo Dupont-Aignan', 'a double family name alone'],
    ['García López', 'Sofia García López', 'both family names alone'],
    ['H. Şahin', 'Murat Şahin', 'another initial'],
  ])('%s | %s (%s)', (a, b) => expect(result(a, b)).toBe('mismatch'));
});

describe('compareNames', () => {
  it('takes a middle name that only the document has, not one that it lacks', () => {
    const document = { surname: 'SMITH', given_names: 'JOHN MICHAEL' };
    expect(compareNames({ first: 'John', last: 'Smith' }, document).result).toBe('match');
    const short = { surname: 'SMITH', given_names: 'JOHN' };
    expect(compareNames({ first: 'John', middle: 'Michael', last: 'Smith' }, short).result).toBe('partial');
  });

  it('takes a name that was cut off where the MRZ line was full', () => {
    const expected = { first: 'Nilavadhanananda Chayapa', middle: 'Dejthamrong', last: 'Krasuang' };
    const cut = { surname: 'KRASUANG', given_names: 'NILAVADHANANANDA CHAYAPA DEJ' };
    expect(compareNames(expected, { ...cut, truncated: true }).result).toBe('match');
    expect(compareNames(expected, cut).result).not.toBe('match');
  });

  it('never matches by the family name alone', () => {
    expect(compareNames({ first: 'Anna', last: 'Smith' }, { surname: 'SMITH' }).result).toBe('mismatch');
    expect(compareNames({ last: 'Smith' }, { surname: 'SMITH', given_names: 'ANNA' }).result).toBe(
      'mismatch',
    );
  });

  it('shows families that only sound alike to a person, not given names that do', () => {
    expect(
      compareNames({ first: 'Anna', last: 'Meyer' }, { surname: 'MEIER', given_names: 'ANNA' }).result,
    ).toBe('partial');
    const sergei = { surname: 'LAVROV', given_names: 'SERGEI' };
    expect(compareNames({ first: 'Sergey', last: 'Lavrov' }, sergei).result).toBe('match');
  });

  it('shows a double name to a person', () => {
    const married = { surname: 'MUELLER SCHMIDT', given_names: 'ANNA' };
    expect(compareNames({ first: 'Anna', last: 'Schmidt' }, married).result).toBe('partial');
  });

  it('shows given and family name the other way round to a person', () => {
    const turned = compareNames(
      { first: 'Thomas', last: 'Martin' },
      { surname: 'THOMAS', given_names: 'MARTIN' },
    );
    expect(turned).toMatchObject({
      result: 'partial',
      detail: expect.stringContaining('the other way round'),
    });
  });

  it.each([
    ['Abigail', 'James'],
    ['Abigail Ruth', 'St. James'],
    ['Martin', 'Thomas'],
  ])('takes the family of %s %s for one, though people are called so', (first, last) => {
    const extracted = { surname: last.toUpperCase(), given_names: first.toUpperCase() };
    expect(compareNames({ first, last }, extracted)).toMatchObject({ result: 'match', score: 100 });
    const brother = { surname: 'GARCIA', given_names: 'RAMON EDUARDO' };
    expect(compareNames({ first: 'Eduardo Ramón', last: 'García' }, brother).result).toBe('partial');
  });

  it('compares a full name with parts', () => {
    expect(
      compareNames({ full: 'Erika Mustermann' }, { surname: 'MUSTERMANN', given_names: 'ERIKA' }).result,
    ).toBe('match');
  });

  it('says that scripts cannot be compared', () => {
    expect(compareNames({ full: '齋賀磨由子' }, { full_name: 'SAIGA MAYUKO' }).comparable).toBe(false);
  });

  it.each([
    ['Բարակ Օբամա', 'Barack Obama'],
    ['バラク・オバマ', 'Barack Obama'],
    ['ប៉ុល ពត', 'Pol Pot'],
    ['გიორგი მარგველაშვილი', 'Giorgi Margvelashvili'],
    ['राहुल गांधी', 'Rahul Gandhi'],
    ['习近平', 'Xi Jinping'],
  ])('%s may be %s, which a person has to see', (other, latin) => {
    const { result, comparable } = compareNameStrings(other, latin);
    expect(comparable).toBe(true);
    expect(result).not.toBe('mismatch');
  });

  it('takes one sign of three for another name', () => {
    expect(compareNameStrings('习近平', '习近朋').result).toBe('mismatch');
    expect(compareNameStrings('김정은', '김종은').result).toBe('mismatch');
    expect(compareNameStrings('习近平', '习近平').result).toBe('match');
  });

  it('finds the names that stand on both sides among more', () => {
    expect(compareNameStrings('AKHTAR MANSOUR', 'AKHTAR MOHAMMAD MANSOUR SHAH MOHAMMED').result).toBe(
      'partial',
    );
  });

  it('explains itself in pieces that sum to one', () => {
    const { pieces } = compareNames(
      { first: 'Jürgen', last: 'Müller' },
      { surname: 'MUELLER', given_names: 'JUERGEN' },
    );
    expect(pieces.map((piece) => [piece.name, piece.left, piece.right, piece.score])).toEqual([
      ['given name', 'jürgen', 'juergen', 100],
      ['family name', 'müller', 'mueller', 100],
    ]);
    expect(pieces.reduce((sum, piece) => sum + piece.weight, 0)).toBeCloseTo(1, 2);
  });
});

describe('any two texts', () => {
  it('have a score between 0 and 100, the same both ways', { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), (a, b) => {
        const { score, result } = compareNameStrings(a, b);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(100);
        expect(compareNameStrings(b, a)).toMatchObject({ score, result });
      }),
      { numRuns: 100 },
    );
  });

  it('have a score that is the same both ways where they are names', () => {
    for (const { name1, name2 } of drawIdentityPairs('both ways', 3)) {
      const { score, result } = compareNameStrings(name1, name2);
      expect(compareNameStrings(name2, name1), `${name1} | ${name2}`).toMatchObject({ score, result });
    }
  });
});

describe('drawn pairs', () => {
  it('are told apart', () => {
    const pairs = drawIdentityPairs('test', 6).map((pair) => ({
      ...pair,
      said: result(pair.name1, pair.name2),
    }));
    const wrong = pairs.filter(({ same, said }) => (said !== 'mismatch') !== same);
    expect(wrong.length / pairs.length).toBeLessThan(0.02);
    expect(pairs.filter(({ same, said }) => !same && said === 'match')).toEqual([]);
  });

  it('are never a match by the family name alone', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...FAMILIES),
        fc.constantFrom(...FAMILIARS),
        fc.constantFrom(...FAMILIARS),
        (family, a, b) => {
          expect(compareNames({ first: a, last: family }, { surname: family }).result).toBe('mismatch');
          expect(compareNames({ last: family }, { surname: family, given_names: a }).result).toBe('mismatch');
          expect(result(family, `${a} ${family}`)).toBe('mismatch');
          // Joseph and Josef are one name, spelled twice.
          if (compareNameStrings(`${a} X`, `${b} X`).result !== 'match')
            expect(
              compareNames({ first: a, last: family }, { surname: family, given_names: b }).result,
            ).not.toBe('match');
        },
      ),
      { numRuns: 150 },
    );
  });
});
