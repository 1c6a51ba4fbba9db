import { describe, expect, it } from 'vitest';
import { parseList } from './parse-list.ts';

const file = (name: string, text: string) => ({ name, text });
const SDN = [
  '101,"TORVALDSEN, Ivgeni","individual","SDGT] [CYBER2","Director",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"DOB 17 Apr 1962; alt. DOB 1963; nationality Korea, North; citizen Norway; Digital Currency Address - XBT 149w62rY42aZBox8fGcmqNsXUzSStKeq8C; a.k.a. \'Torvi\'."',
  '102,"VELMORA ""GROUP"" LLC",-0- ,"CUBA",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ',
  '103,"SEA STAR","vessel","IRAN",-0- ,"EPAA7","Crude Oil Tanker",-0- ,-0- ,-0- ,-0- ,-0- \r\n\x1a',
].join('\r\n');
const ALT = '101,7,"aka","TORWALD, Ivan",-0- \r\n';
const ADD = '101,9,-0- ,"Oslo","Norway",-0- \r\n';

describe('lists of the OFAC', () => {
  it('reads the three tables', () => {
    const { format, entries } = parseList([file('sdn.csv', SDN), file('alt.csv', ALT), file('add.csv', ADD)]);
    expect(format).toBe('ofac-csv');
    expect(entries).toEqual([
      {
        id: '101',
        kind: 'person',
        names: ['TORVALDSEN, Ivgeni', 'TORWALD, Ivan', 'Torvi'],
        births: ['1962-04-17', '1963'],
        countries: ['KP', 'NO'],
        categories: ['sanctions'],
        wallets: [{ chain: 'XBT', address: '149w62rY42aZBox8fGcmqNsXUzSStKeq8C' }],
        program: 'SDGT, CYBER2',
      },
      expect.objectContaining({ id: '102', kind: 'organisation', names: ['VELMORA "GROUP" LLC'] }),
      expect.objectContaining({ id: '103', kind: 'other' }),
    ]);
  });

  it('does not take the entries without their other names', () => {
    expect(() => parseList([file('sdn.csv', SDN)])).toThrow(
      /sdn\.csv: The other names are missing.*alt\.csv/,
    );
    expect(() => parseList([file('alt.csv', ALT)])).toThrow(/no entries/);
    expect(() => parseList([file('sdn.csv', `${SDN.slice(0, -3)}\r\n104,"X`), file('alt.csv', ALT)])).toThrow(
      /sdn\.csv, line/,
    );
  });

  it('reads sdn.xml', () => {
    const text = `<?xml version="1.0"?><sdnList xmlns="http://tempuri.org/sdnList.xsd"><publshInformation>
      <Publish_Date>11/27/2026</Publish_Date></publshInformation><sdnEntry><uid>7</uid><firstName>Ivgeni</firstName>
      <lastName>TORVALDSEN</lastName><sdnType>Individual</sdnType><programList><program>SDGT</program></programList>
      <akaList><aka><type>a.k.a.</type><category>weak</category><lastName>TORVI</lastName></aka></akaList>
      <idList><id><idType>Digital Currency Address - ETH</idType><idNumber>0xabc</idNumber></id></idList>
      <nationalityList><nationality><country>Norway</country></nationality></nationalityList>
      <dateOfBirthList><dateOfBirthItem><dateOfBirth>17 Apr 1962</dateOfBirth></dateOfBirthItem></dateOfBirthList>
      </sdnEntry></sdnList>`;
    expect(parseList([file('sdn.xml', text)])).toEqual({
      format: 'ofac-xml',
      date: '2026-11-27',
      entries: [
        {
          id: '7',
          kind: 'person',
          names: ['TORVALDSEN, Ivgeni', 'TORVI'],
          births: ['1962-04-17'],
          countries: ['NO'],
          categories: ['sanctions'],
          wallets: [{ chain: 'ETH', address: '0xabc' }],
          program: 'SDGT',
        },
      ],
    });
  });
});

it('reads the list of the United Nations', () => {
  const text = `<?xml version="1.0"?><CONSOLIDATED_LIST dateGenerated="2026-02-27T00:00:09Z"><INDIVIDUALS><INDIVIDUAL>
    <DATAID>1</DATAID><FIRST_NAME>IVGENI</FIRST_NAME><SECOND_NAME>BRYKKE</SECOND_NAME><UN_LIST_TYPE>DRC</UN_LIST_TYPE>
    <REFERENCE_NUMBER>CDi.999</REFERENCE_NUMBER><NATIONALITY><VALUE>Norway</VALUE></NATIONALITY>
    <INDIVIDUAL_ALIAS><QUALITY>Low</QUALITY><ALIAS_NAME>Torvi &amp; S&#246;n</ALIAS_NAME></INDIVIDUAL_ALIAS><INDIVIDUAL_ALIAS/>
    <INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>BETWEEN</TYPE_OF_DATE><FROM_YEAR>1973</FROM_YEAR><TO_YEAR>1974</TO_YEAR>
    </INDIVIDUAL_DATE_OF_BIRTH></INDIVIDUAL></INDIVIDUALS><ENTITIES><ENTITY><DATAID>2</DATAID><FIRST_NAME>VELMORA</FIRST_NAME>
    </ENTITY></ENTITIES></CONSOLIDATED_LIST>`;
  const { format, date, entries } = parseList([file('un.xml', text)]);
  expect({ format, date }).toEqual({ format: 'un-xml', date: '2026-02-27' });
  expect(entries[0]).toMatchObject({
    id: 'CDi.999',
    kind: 'person',
    names: ['IVGENI BRYKKE', 'Torvi & Sön'],
    births: ['1973/1974'],
    countries: ['NO'],
  });
  expect(entries[1]).toMatchObject({ id: '2', kind: 'organisation', names: ['VELMORA'] });
});

it('reads the list of the European Union', () => {
  const text = `<?xml version="1.0" encoding="UTF-8"?><export xmlns="http://eu.europa.ec/fpi/fsd/export" generationDate="2026-11-20T10:00:00">
    <sanctionEntity euReferenceNumber="EU.1.2" logicalId="13"><regulation programme="NOR"/><subjectType code="person"/>
    <nameAlias wholeName="Ivgeni Brykke" firstName="Ivgeni" lastName="Brykke"/><nameAlias firstName="Ivan" middleName="" lastName="Torwald" wholeName=""/>
    <citizenship countryIso2Code="NO"/><address countryIso2Code="00"/><birthdate circa="false" birthdate="1962-04-17" year="1962"/>
    <birthdate circa="true" year="1970"/></sanctionEntity></export>`;
  expect(parseList([file('eu.xml', text)])).toEqual({
    format: 'eu-xml',
    date: '2026-11-20',
    entries: [
      {
        id: 'EU.1.2',
        kind: 'person',
        names: ['Ivgeni Brykke', 'Ivan Torwald'],
        births: ['1962-04-17', '1968/1972'],
        countries: ['NO'],
        categories: ['sanctions'],
        wallets: [],
        program: 'NOR',
      },
    ],
  });
});

describe('entities of OpenSanctions', () => {
  const entity = (schema: string, properties: object, id = 'NK-1') =>
    JSON.stringify({ id, schema, caption: 'Ivgeni Brykke', properties });

  it('reads people, companies and wallets by their topics', () => {
    const text = [
      entity('Person', {
        name: ['Ivgeni Brykke'],
        alias: ['Torvi'],
        topics: ['role.pep', 'sanction'],
        birthDate: ['1962'],
        nationality: ['no'],
      }),
      entity('Person', { topics: ['crime.fin'] }, 'NK-2'),
      entity('CryptoWallet', { publicKey: ['0xabc'], currency: ['eth'], topics: ['sanction'] }, 'NK-3'),
      entity('Address', { full: ['Oslo'] }, 'NK-4'),
      entity('Person', { name: ['Nobody'] }, 'NK-5'),
    ].join('\n');
    const { entries } = parseList([file('entities.ftm.json', text)]);
    expect(entries.map(({ id, kind, names, categories }) => [id, kind, names, categories])).toEqual([
      ['NK-1', 'person', ['Ivgeni Brykke', 'Torvi'], ['pep', 'sanctions']],
      ['NK-2', 'person', ['Ivgeni Brykke'], ['adverse_media']],
      ['NK-3', 'other', [], ['sanctions']],
    ]);
    expect(entries[2]!.wallets).toEqual([{ chain: 'ETH', address: '0xabc' }]);
  });

  it('names the line that is none', () => {
    const text = `${entity('Person', { topics: ['sanction'] })}\n{"id":"NK-2","schema":"Pers`;
    expect(() => parseList([file('e.json', text)])).toThrow(/^e\.json, line 2: .* Download/);
  });
});

describe('tables with headings', () => {
  it('reads names, or wallets', () => {
    const people = 'name;aliases;dob;country;topics\nIvgeni Brykke;Torvi|Ivan;1962-04-17;Norway;role.pep\n';
    expect(parseList([file('own.csv', people)]).entries[0]).toMatchObject({
      id: '2',
      names: ['Ivgeni Brykke', 'Torvi', 'Ivan'],
      births: ['1962-04-17'],
      countries: ['NO'],
      categories: ['pep'],
    });
    const commas =
      'id,schema,name,aliases,birth_date,countries\nNK-1,Person,"Brykke, Ivgeni",Torvi;Ivan,1962,no\n';
    expect(parseList([file('t.csv', commas)], { categories: ['sanctions'] }).entries[0]).toMatchObject({
      id: 'NK-1',
      kind: 'person',
      names: ['Brykke, Ivgeni', 'Torvi', 'Ivan'],
      births: ['1962'],
      countries: ['NO'],
    });
    const wallets = 'asset,address\nETH,0xabc\n';
    const [wallet] = parseList([file('w.csv', wallets)], { categories: ['sanctions'] }).entries;
    expect(wallet).toMatchObject({ names: [], wallets: [{ chain: 'ETH', address: '0xabc' }] });
  });

  it.each([
    ['surname,city\nBrykke,Oslo\n', /line 1: The first line names neither/],
    ['name,dob\nBrykke,1962\n', /line 2: Nothing says what the row is listed for\. Give --category/],
    ['name,topics\n,sanction\n', /line 2: The row has no name/],
    ['name,topics\n"Brykke,sanction\n', /quotation mark/],
    ['name,topics\n', /not one entry/],
  ])('says what is wrong with %j', (text, problem) => {
    expect(() => parseList([file('own.csv', text)])).toThrow(problem);
  });
});

describe('hostile XML', () => {
  const list = (inside: string, before = '') =>
    `<?xml version="1.0"?>${before}<CONSOLIDATED_LIST>${inside}</CONSOLIDATED_LIST>`;

  it.each([
    [
      'a document type with entities',
      list('', '<!DOCTYPE l [<!ENTITY a "b"><!ENTITY c "&a;&a;">]>'),
      /line 1: .*document type/,
    ],
    ['a file to include', list('', '<!DOCTYPE l SYSTEM "file:///etc/passwd">'), /document type/],
    ['an entity of its own', list('<INDIVIDUAL><FIRST_NAME>&a;</FIRST_NAME></INDIVIDUAL>'), /entity &a;/],
    [
      'elements that are not closed',
      '<CONSOLIDATED_LIST>\n<INDIVIDUAL>\n<FIRST_NAME>A',
      /line 3: The file ends within/,
    ],
    ['elements that cross', list('<INDIVIDUAL><A><B></A></B></INDIVIDUAL>'), /<\/A> closes <B>/],
    ['elements without an end', list(`<INDIVIDUAL>${'<A>'.repeat(100_000)}`), /deep/],
    ['a second root', `${list('<INDIVIDUAL/>')}<B/>`, /second root/],
    ['text after the root', `${list('<INDIVIDUAL/>')} more`, /outside of the root/],
    ['an attribute without quotation marks', list('<INDIVIDUAL a=b/>'), /not closed by >/],
    [
      'a number that is no character',
      list('<INDIVIDUAL><FIRST_NAME>&#xD800;</FIRST_NAME></INDIVIDUAL>'),
      /no such number/,
    ],
    ['another root', '<html><body/></html>', /<html> opens no list/],
  ])('refuses %s', (_, text, problem) => {
    expect(() => parseList([file('un.xml', text)])).toThrow(problem);
  });

  it('reads CDATA, comments and a mark at the beginning', () => {
    const text = `\ufeff${list('<!-- <b> --><INDIVIDUAL><FIRST_NAME><![CDATA[A <&> B]]></FIRST_NAME></INDIVIDUAL>')}`;
    expect(parseList([file('un.xml', text)]).entries[0]!.names).toEqual(['A <&> B']);
  });
});
