/**
 * A small, strict reader of XML for lists: elements, attributes, text, comments and CDATA. What a hostile file could
 * use is refused or not there: no document types, so no entities but the five of XML and numbers of characters, no
 * including of other files, and a bound on depth. Records are given one by one, so that no tree of a whole list is kept.
 */
import { ListError } from '../list-error.ts';

export interface XmlElement {
  /** Without its prefix. */
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: XmlElement[];
  /** Its own text, without that of its children, trimmed. */
  text: string;
}

const DEEPEST = 64;
const NAME = /[A-Za-z_À-￿][\w.\-À-￿]*(?::[A-Za-z_À-￿][\w.\-À-￿]*)?/y;
const ATTRIBUTE =
  /\s+([A-Za-z_À-￿][\w.\-À-￿]*(?::[A-Za-z_À-￿][\w.\-À-￿]*)?)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;
const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const CURE = 'Download the file again; an incomplete one is not imported.';

/** The elements of these names, none within another, and the root without its children. Throws ListError. */
export function* xmlRecords(
  text: string,
  file: string,
  names: ReadonlySet<string>,
): Generator<XmlElement & { isRoot: boolean }> {
  const open: XmlElement[] = [];
  let record: XmlElement | null = null;
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  let ended = false;
  const fail = (problem: string, cure = CURE): never => {
    throw new ListError(file, lineAt(text, at), problem, cure);
  };
  const addText = (piece: string) => {
    const top = open.at(-1);
    if (record && top) top.text += piece;
    else if (!top && piece.trim() !== '') fail('Text stands outside of the root element.');
  };
  while (at < text.length) {
    const next = text.indexOf('<', at);
    const end = next < 0 ? text.length : next;
    if (end > at) addText(decoded(text.slice(at, end), fail));
    at = end;
    if (next < 0) break;
    if (text.startsWith('<!--', at)) at = after(text, '-->', at + 4, fail);
    else if (text.startsWith('<?', at)) at = after(text, '?>', at + 2, fail);
    else if (text.startsWith('<![CDATA[', at)) {
      const close = after(text, ']]>', at + 9, fail);
      addText(text.slice(at + 9, close - 3));
      at = close;
    } else if (text.startsWith('<!', at)) {
      fail(
        'It declares a document type or entities, which a list has no need of.',
        'Take the list from its publisher.',
      );
    } else if (text.startsWith('</', at)) {
      NAME.lastIndex = at + 2;
      const name = NAME.exec(text)?.[0] ?? fail('A closing tag has no name.');
      const top = open.pop();
      if (!top || top.name !== bare(name)) fail(`</${name}> closes ${top ? `<${top.name}>` : 'nothing'}.`);
      at = after(text, '>', at + 2 + name.length, fail, /^\s*$/);
      const closed = top as XmlElement;
      closed.text = closed.text.trim();
      if (closed === record) {
        record = null;
        yield { ...closed, isRoot: false };
      }
      if (open.length === 0) ended = true;
    } else {
      NAME.lastIndex = at + 1;
      const name = NAME.exec(text)?.[0] ?? fail('An element has no name.');
      const attributes: Record<string, string> = {};
      let cursor = at + 1 + name.length;
      for (;;) {
        ATTRIBUTE.lastIndex = cursor;
        const match = ATTRIBUTE.exec(text);
        if (!match) break;
        attributes[bare(match[1]!)] = decoded(match[2] ?? match[3] ?? '', fail);
        cursor = ATTRIBUTE.lastIndex;
      }
      while (/\s/.test(text.charAt(cursor))) cursor += 1;
      const empty = text.startsWith('/>', cursor);
      if (!empty && text[cursor] !== '>') fail(`<${name}> is not closed by >.`);
      if (ended) fail('A second root element follows the first.');
      const element: XmlElement = { name: bare(name), attributes, children: [], text: '' };
      const parent = open.at(-1);
      if (record && parent) parent.children.push(element);
      if (!parent) yield { ...element, isRoot: true };
      const begins = !record && parent !== undefined && names.has(element.name);
      at = cursor + (empty ? 2 : 1);
      if (empty) {
        if (begins) yield { ...element, isRoot: false };
        if (!parent) ended = true;
      } else {
        if (begins) record = element;
        open.push(element);
        if (open.length > DEEPEST) fail(`Elements stand in each other more than ${DEEPEST} deep.`);
      }
    }
  }
  if (open.length > 0) fail(`The file ends within <${open.at(-1)!.name}>.`);
  if (!ended) fail('There is no element in it.');
}

/** Of an element's children, those of this name. */
export function childrenOf(element: XmlElement | undefined, name: string): XmlElement[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}

/** Text of the first child of this name; empty where there is none. */
export function textOf(element: XmlElement | undefined, name: string): string {
  return childrenOf(element, name)[0]?.text ?? '';
}

function bare(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

type Fail = (problem: string, cure?: string) => never;

function after(text: string, mark: string, from: number, fail: Fail, between?: RegExp): number {
  const found = text.indexOf(mark, from);
  if (found < 0) fail(`A ${mark} is missing.`);
  if (between && !between.test(text.slice(from, found))) fail('A closing tag holds more than its name.');
  return found + mark.length;
}

function decoded(text: string, fail: Fail): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|([^;\s&]{0,40}));?/g,
    (whole, hex, decimal, name) => {
      if (!whole.endsWith(';')) return fail('An & is not written as &amp;.');
      if (name !== undefined) return ENTITIES[name] ?? fail(`The entity &${name}; is not one of XML's five.`);
      const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
      return code > 0x10ffff || (code >= 0xd800 && code < 0xe000)
        ? fail('A character has no such number.')
        : String.fromCodePoint(code);
    },
  );
}

function lineAt(text: string, at: number): number {
  let line = 1;
  for (let from = text.indexOf('\n'); from >= 0 && from < at; from = text.indexOf('\n', from + 1)) line += 1;
  return line;
}
