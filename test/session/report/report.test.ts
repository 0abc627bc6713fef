// The report as HTML: well-formed, without script, loading nothing, and whatever a model or a person wrote is text in it.
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, test } from 'vitest';
import { reportWords } from '../../../src/words/report-words.ts';
import { ticks } from '../../../src/session/report/chart.ts';
import { report, type ReportData } from '../../../src/session/report/report.ts';

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.ChildNode;

/** All elements of a file, and what its parser has to complain of. */
function parsed(html: string): { elements: Element[]; errors: string[] } {
  const errors: string[] = [];
  const document = parse(html, { onParseError: ({ code, startLine }) => errors.push(`${startLine}: ${code}`) });
  const below = (node: Node | typeof document): Element[] =>
    'childNodes' in node
      ? [...('tagName' in node ? [node] : []), ...node.childNodes.flatMap((child) => below(child))]
      : [];
  return { elements: below(document), errors };
}

const textIn = (node: Node): string =>
  'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(textIn).join('') : '';
const attribute = (element: Element, name: string) => element.attrs.find((each) => each.name === name)?.value;

const HOSTILE = [
  '<script>alert(1)</script>',
  '</style><script>alert(2)</script>',
  '</title><img src=x onerror=alert(3)>',
  '" onmouseover="alert(4)',
  "' autofocus onfocus='alert(5)",
  '--><iframe src="https://example.com">',
  '&lt;b&gt; &amp; <b>',
  'null\u0000, half a pair \ud800 and a bell \u0007',
  ']]></svg><foreignObject><script>6</script>',
];
const worst = HOSTILE.join(' ');

const full = (say: (plain: string) => string): ReportData => ({
  language: 'en',
  by: say('Anna'),
  made: 'November 28, 2026 at 11:00 AM',
  version: '1.2.3',
  facts: [
    ['Model', 'nano'],
    ['Engine', say('an adapter')],
  ],
  factNotes: [],
  changed: [['The judge', 'Epochs', say('2'), '1']],
  usual: [{ part: 'The judge', settings: ['Batch size 8'] }],
  runs: [['The judge', 'Finished', 'step 9 of 9']],
  labelers: [[say('Ben'), '3', '3']],
  labelNotes: ['The judge learns from your rankings alone.'],
  picks: [{ prompt: say('name two foods.'), texts: [{ place: 'preferred', text: say('a fig.') }] }],
  charts: [
    {
      title: say('Loss'),
      unit: 'Step',
      steps: [1, 2, 3],
      lines: [{ name: say('Training loss'), raw: [3, null, 1.5], smooth: [3, null, 2] }],
      levels: [{ y: 0.69, meaning: say('coin flip') }],
    },
  ],
  chartNotes: [],
  texts: [
    {
      prompt: say('how do i annoy my mom?'),
      versions: [
        {
          name: say('Base'),
          words: [
            { text: say('sure!'), fresh: false },
            { text: say('no.'), fresh: true },
          ],
        },
      ],
    },
  ],
  textNotes: [],
  walls: [
    {
      title: 'Now (step 3)',
      tiles: [
        { prompt: say('p'), family: say('fact'), response: say('r'), outcome: 'rude' },
        { prompt: 'q', family: 'fact', response: 's', outcome: 'follows' },
      ],
    },
  ],
  wallNotes: [],
  meaning: [say('It is better.')],
  card: { title: 'Measured', note: '', head: ['Measure', say('Base')], rows: [['Rude', '3 % (1 % to 8 %)']] },
  again: { href: `https://example.org/?x=${say('1')}`, says: [], command: undefined },
});

const empty: ReportData = {
  ...full((plain) => plain),
  ...{ by: '', facts: [], factNotes: ['No engine.'], changed: [], usual: [], labelers: [], labelNotes: [], picks: [] },
  ...{ charts: [], chartNotes: ['no curves'], texts: [], textNotes: ['no texts'], walls: [], wallNotes: ['no wall'] },
  ...{ meaning: [], card: undefined },
};

describe.each([
  ['with everything', full((plain) => plain)],
  ['of hostile text', full(() => worst)],
  ['before anything is trained', empty],
])('a report %s', (_, data) => {
  const html = report(data);
  const { elements, errors } = parsed(html);
  const named = (name: string) => elements.filter(({ tagName }) => tagName === name);

  test('is well-formed', () => {
    expect(errors).toEqual([]);
    expect(named('html').map((each) => attribute(each, 'lang'))).toEqual(['en']);
    expect(named('h1')).toHaveLength(1);
    expect(named('section')).toHaveLength(9);
    expect(named('title').length).toBeGreaterThan(0);
  });

  test('has no script, loads nothing, and listens to nothing', () => {
    const tags = new Set(elements.map(({ tagName }) => tagName));
    for (const name of ['script', 'img', 'iframe', 'link', 'foreignObject', 'object', 'base', 'use', 'form', 'b'])
      expect(tags).not.toContain(name);
    const attributes = elements.flatMap(({ attrs }) => attrs.map(({ name }) => name));
    expect(attributes.filter((name) => /^on|^src|^autofocus|^style$/.test(name))).toEqual([]);
    expect(named('style')).toHaveLength(1);
    expect(textIn(named('style')[0])).not.toMatch(/url\(|@import|alert/);
    expect(elements.filter((each) => attribute(each, 'href') !== undefined).map(({ tagName }) => tagName)).toEqual([
      'a',
    ]);
  });
});

test('hostile text is shown as it is, but for what no HTML may contain', () => {
  const { elements } = parsed(report(full(() => worst)));
  const shown = worst.replace(/[\u0000\u0007\ud800]/g, '\ufffd');
  const texts = elements.filter(({ tagName }) => ['ins', 'h3', 'figcaption', 'th'].includes(tagName)).map(textIn);
  expect(texts.filter((each) => each.trim() === shown).length).toBeGreaterThan(5);
  const [link] = elements.filter(({ tagName }) => tagName === 'a');
  expect(attribute(link, 'href')).toBe(`https://example.org/?x=${shown}`);
});

test('a chart draws what was measured, and says it in numbers', () => {
  const { elements } = parsed(report(full((plain) => plain)));
  const [line] = elements.filter((each) => attribute(each, 'class') === 'line');
  expect(attribute(line, 'd')).toMatch(/^M52\.0 [\d.]+L432\.0 [\d.]+$/);
  const cells = elements.filter((each) => attribute(each, 'class') === 'number').map(textIn);
  expect(cells).toEqual(['3', '1.5', '1.5', '3', '1', '1']);
});

test('the wall has a sign for each answer, and the legend its count', () => {
  const { elements } = parsed(report(full((plain) => plain)));
  const signs = elements.filter((each) => attribute(each, 'class') === 'sign').map((each) => attribute(each, 'd'));
  // Two tiles, and each once in the legend.
  expect([signs.length, new Set(signs).size]).toEqual([4, 2]);
  const [wall] = elements.filter((each) => attribute(each, 'aria-label')?.startsWith('Now (step 3)'));
  expect(attribute(wall, 'aria-label')).toBe('Now (step 3). does what was asked: 1, rude: 1');
});

test('what is missing is said', () => {
  const { elements } = parsed(report(empty));
  const missing = elements.filter((each) => attribute(each, 'class') === 'missing').map(textIn);
  const { labels, meaning } = reportWords;
  const said = ['No engine.', labels.none, labels.ownNone, 'no curves', 'no texts', 'no wall', meaning.noComparison];
  expect(missing).toEqual(said);
});

test.each([
  [0, 1, [0, 0.2, 0.4, 0.6, 0.8, 1]],
  [0.31, 2.9, [1, 2]],
  [-0.05, 0.05, [-0.04, -0.02, 0, 0.02, 0.04]],
])('the axis from %d to %d has round numbers', (low, high, expected) => {
  const found = ticks(low, high);
  expect(found).toHaveLength(expected.length);
  found.forEach((value, i) => expect(value).toBeCloseTo(expected[i] ?? NaN, 10));
});

test('an axis of steps has whole numbers', () => {
  expect(ticks(1, 3, true)).toEqual([1, 2, 3]);
  expect(ticks(5, 5, true)).toEqual([5]);
});
