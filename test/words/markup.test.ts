// No component says anything of its own: what a person reads or hears comes from src/words.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'svelte/compiler';
import { expect, test } from 'vitest';

/** Attributes of elements and components that are read or heard. */
const READ =
  /^(aria-(label|description|valuetext|roledescription)|alt|title|placeholder|label|legend|button|detail|unit)$/;

/** The name of a file's format, the same in every language. */
const FORMAT = /^[A-Z]{3}$/;

type Node = { type: string; start?: number; [key: string]: unknown };
interface Found {
  start: number;
  text: string;
}

/** The texts that an expression may become: those of its branches, not those that it compares with or hands on. */
function textsOf(node: Node): Found[] {
  const texts = (...parts: unknown[]): Found[] => parts.flatMap((part) => (part ? textsOf(part as Node) : []));
  const own = (text: unknown): Found[] => [{ start: node.start ?? 0, text: String(text) }];
  switch (node.type) {
    case 'Text':
      return own(node['data']);
    case 'Literal':
      return typeof node['value'] === 'string' ? own(node['value']) : [];
    case 'TemplateElement':
      return own((node['value'] as { raw: string }).raw);
    case 'ExpressionTag':
      return texts(node['expression']);
    case 'ConditionalExpression':
      return texts(node['consequent'], node['alternate']);
    case 'LogicalExpression':
      return texts(node['left'], node['right']);
    case 'TemplateLiteral':
      return texts(...(node['quasis'] as Node[]), ...(node['expressions'] as Node[]));
    case 'BinaryExpression':
      return node['operator'] === '+' ? texts(node['left'], node['right']) : [];
    default:
      return [];
  }
}

/** Everything in the markup that is read or heard. */
function readIn(node: unknown): Found[] {
  if (Array.isArray(node)) return node.flatMap(readIn);
  if (typeof node !== 'object' || node === null) return [];
  const { type, name, value } = node as Node;
  if (type === 'Text' || type === 'ExpressionTag') return textsOf(node as Node);
  if (type === 'Attribute')
    return READ.test(String(name)) ? [value].flat().flatMap((part) => textsOf(part as Node)) : [];
  // A command is typed as it stands, and a style is not read.
  if (type === 'StyleDirective' || (type === 'RegularElement' && name === 'code')) return [];
  return Object.values(node).flatMap(readIn);
}

/** `line text` of what a component says itself. */
function ownWords(source: string): string[] {
  return readIn(parse(source, { modern: true }).fragment)
    .filter(({ text }) => /\p{L}{2}/u.test(text) && !FORMAT.test(text.trim()))
    .map(({ start, text }) => {
      const before = source.slice(0, start) + (/^\s*/.exec(text)?.[0] ?? '');
      return `${before.split('\n').length} ${text.trim()}`;
    });
}

test('what a component would say itself is found, and what it only compares or hands on is not', () => {
  const example = `<div class="card" data-kind="not said">
  A text
  {text.fromTheWords}
  <img alt="A label" src="not-said.svg" />
  {kind === 'not said' ? 'a choice' : 'another choice'}
  {\`\${number} a part\`} {number.toLocaleString('not said')} <code>not said</code> CSV
</div>`;
  expect(ownWords(example)).toEqual(['2 A text', '4 A label', '5 a choice', '5 another choice', '6 a part']);
});

test('no component says anything of its own', () => {
  const components = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .map((file) => `src/${file}`.split(path.sep).join('/'))
    .filter((file) => file.endsWith('.svelte'));
  expect(components.length).toBeGreaterThan(10);
  const found = components.flatMap((file) => ownWords(readFileSync(file, 'utf8')).map((line) => `${file}:${line}`));
  expect(found).toEqual([]);
});
