// All texts that a person may see and that are worded outside of src/words: errors and hints where they are thrown, settings, metrics.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { TABLES } from '../../src/lib/config.ts';
import { ERROR_HINTS } from '../../src/lib/errors.ts';
import { METRICS } from '../../src/lib/metrics.ts';
import type { Field } from '../../src/lib/settings.ts';

const parse = (file: string) =>
  ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ESNext, true, ts.ScriptKind.TS);
const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((file) => path.posix.join('src', file.split(path.sep).join('/')))
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.as.ts') && !/^src\/(words|cli)\//.test(file))
  .map(parse);

const nodes = (root: ts.Node): ts.Node[] => {
  const found: ts.Node[] = [root];
  ts.forEachChild(root, (child) => void found.push(...nodes(child)));
  return found;
};
const nodesOf = new Map(files.map((file) => [file, nodes(file)]));

/** What a name stands for, where it is declared: the values of a constant or of a parameter, and what a function returns. */
function valuesOf(name: ts.Identifier): ts.Expression[] {
  const home = name.getSourceFile();
  const here = nodesOf.get(home) ?? [];
  const known = here.some((node) => ts.isImportSpecifier(node) && node.name.text === name.text)
    ? files.flatMap((file) => nodesOf.get(file) ?? []).filter((node) => !ts.isParameter(node))
    : here;
  const declared = known.filter(
    (node): node is ts.VariableDeclaration | ts.ParameterDeclaration | ts.FunctionDeclaration =>
      (ts.isVariableDeclaration(node) || ts.isParameter(node) || ts.isFunctionDeclaration(node)) &&
      node.name?.getText() === name.text,
  );
  // The one in the innermost block around the name, where there are several in its file.
  const around = (node: ts.Node): boolean => {
    for (let at: ts.Node | undefined = name; at; at = at.parent) if (at === scopeOf(node)) return true;
    return known !== here;
  };
  const inScope = declared.filter(around);
  const depth = (node: ts.Node): number => (node.parent ? 1 + depth(node.parent) : 0);
  const deepest = Math.max(...inScope.map((node) => depth(scopeOf(node))));
  return inScope
    .filter((node) => known !== here || depth(scopeOf(node)) === deepest)
    .flatMap((node) => {
      if (ts.isVariableDeclaration(node)) return node.initializer ? [node.initializer] : [];
      if (ts.isFunctionDeclaration(node)) return returned(node);
      return given(node);
    });
}

function scopeOf(node: ts.Node): ts.Node {
  if (ts.isParameter(node)) return node.parent;
  let at = node.parent;
  while (!ts.isBlock(at) && !ts.isSourceFile(at) && !ts.isModuleBlock(at)) at = at.parent;
  return at;
}

/** What a function may return. */
function returned(made: ts.FunctionLikeDeclaration): ts.Expression[] {
  if (!made.body) return [];
  if (!ts.isBlock(made.body)) return [made.body];
  return nodes(made.body).flatMap((node) => (ts.isReturnStatement(node) && node.expression ? [node.expression] : []));
}

/** What the callers of a function in its own file give for a parameter. */
function given(parameter: ts.ParameterDeclaration): ts.Expression[] {
  const made = parameter.parent;
  const called = ts.isFunctionDeclaration(made)
    ? made.name?.text
    : ts.isVariableDeclaration(made.parent)
      ? made.parent.name.getText()
      : ts.isMethodDeclaration(made)
        ? made.name.getText()
        : undefined;
  const place = (made.parameters as readonly ts.Node[]).indexOf(parameter);
  return (nodesOf.get(parameter.getSourceFile()) ?? []).flatMap((node) => {
    if (!ts.isCallExpression(node)) return [];
    const { expression } = node;
    const name = ts.isPropertyAccessExpression(expression) ? expression.name.text : expression.getText();
    const argument = node.arguments[place];
    return name === called && argument ? [argument] : [];
  });
}

/** Words that may stand in a text, not names in the code. */
const PARTS = /\p{L}{2,}.* .*\p{L}{2}|^\p{Ll}{4,}$/u;

/** The texts that an expression may become, with `{0}`, `{1}` for what changes. */
function textsOf(value: ts.Expression, depth = 0): string[] {
  if (depth > 12) return [];
  const more = (...parts: ts.Expression[]) => parts.flatMap((part) => textsOf(part, depth + 1));
  if (ts.isStringLiteralLike(value)) return [value.text];
  if (ts.isTemplateExpression(value)) {
    const text = value.templateSpans.map(({ literal }, index) => `{${index}}${literal.text}`).join('');
    // What stands in it may be words, too.
    const parts = value.templateSpans.flatMap(({ expression }) => more(expression));
    return [value.head.text + text, ...parts.filter((part) => PARTS.test(part))];
  }
  if (ts.isConditionalExpression(value)) return more(value.whenTrue, value.whenFalse);
  if (ts.isParenthesizedExpression(value) || ts.isAsExpression(value) || ts.isNonNullExpression(value))
    return more(value.expression);
  if (ts.isBinaryExpression(value)) {
    const { kind } = value.operatorToken;
    const isEither = kind === ts.SyntaxKind.QuestionQuestionToken || kind === ts.SyntaxKind.BarBarToken;
    return isEither
      ? more(value.left, value.right)
      : kind === ts.SyntaxKind.AmpersandAmpersandToken
        ? more(value.right)
        : [];
  }
  if (ts.isArrowFunction(value) || ts.isFunctionExpression(value)) return more(...returned(value));
  if (ts.isIdentifier(value)) return more(...valuesOf(value));
  if (ts.isCallExpression(value) && ts.isIdentifier(value.expression)) return more(...valuesOf(value.expression));
  if (ts.isArrayLiteralExpression(value)) return more(...value.elements);
  if (ts.isObjectLiteralExpression(value))
    return value.properties.flatMap((row) => (ts.isPropertyAssignment(row) ? more(row.initializer) : []));
  if (ts.isElementAccessExpression(value)) return more(value.expression);
  return [];
}

/** Functions that say in a few words what the worker found or did, or whose argument does. */
const TELLERS = ['describeInUse', 'describeChoice', 'describeKernels', 'engineChange'];
const TOLD = [
  ['instead', 0],
  ['this.mark', 0],
  // The stages of a step.
  ['show', 1],
] as const;

/** What an error's message and hint are made from, and whatever else the worker tells in words. */
function said(node: ts.Node): ts.Expression[] {
  if (ts.isNewExpression(node) && node.expression.getText() === 'LabError') return node.arguments?.slice(1, 2) ?? [];
  if (ts.isPropertyAssignment(node) && /^(hint|message)$/.test(node.name.getText())) return [node.initializer];
  if (ts.isShorthandPropertyAssignment(node) && node.name.text === 'hint') return [node.name];
  if (ts.isFunctionDeclaration(node) && TELLERS.includes(node.name?.text ?? '')) return returned(node);
  if (ts.isVariableDeclaration(node) && TELLERS.includes(node.name.getText()) && node.initializer)
    return [node.initializer];
  if (ts.isCallExpression(node)) {
    const name = node.expression.getText();
    return TOLD.flatMap(([teller, place]) => (name === teller ? node.arguments.slice(place, place + 1) : []));
  }
  // What is wrong with a field of a label.
  if ((ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)) && /\bmust /.test(node.getText()))
    return /label-schema\.ts$/.test(node.getSourceFile().fileName) ? [node] : [];
  // What a simulated labeler likes.
  if (
    ts.isPropertyAssignment(node) &&
    node.name.getText() === 'about' &&
    /labelers\.ts$/.test(node.getSourceFile().fileName)
  )
    return [node.initializer];
  const isName = ts.isPropertyAssignment(node) && node.name.getText() === 'name';
  if (isName && ts.isTemplateExpression(node.initializer) && node.initializer.head.text.startsWith('fold'))
    return [node.initializer];
  return [];
}

const unique = (texts: Iterable<string>): string[] =>
  [...new Set(texts)].filter((text) => /\p{L}{2}/u.test(text)).sort();

/** Words of the page are translated with the page; what is handed on is found where it comes from. */
const fromElsewhere = (value: ts.Expression): boolean =>
  /^(words|\w+Words)\.|^say\(|^label$|^this\.|\.(message|hint)$/.test(value.getText()) ||
  (nodesOf.get(value.getSourceFile()) ?? []).some(
    (node) => ts.isBindingElement(node) && node.name.getText() === value.getText(),
  );

const sayings = files
  .filter(({ fileName }) => fileName !== 'src/lib/errors.ts')
  .flatMap((file) => (nodesOf.get(file) ?? []).flatMap(said));

/** `file:line expression` of messages and hints whose words are not found. */
export const UNREAD: string[] = sayings
  .filter((value) => !fromElsewhere(value) && textsOf(value).length === 0)
  .map((value) => {
    const file = value.getSourceFile();
    return `${file.fileName}:${file.getLineAndCharacterOfPosition(value.getStart()).line + 1} ${value.getText()}`;
  });

const fields = Object.values(TABLES).flatMap((table) => Object.values<Field>(table));

/** All such texts, in English, sorted. */
export const TEXTS = {
  ErrorText: unique([
    ...sayings.flatMap((value) => textsOf(value)),
    ...Object.values(ERROR_HINTS),
    'Something went wrong that this page did not expect.',
  ]),
  SettingText: unique(fields.flatMap(({ label, help, source, options = [] }) => [label, help, source, ...options])),
  MetricText: unique(Object.values(METRICS).flatMap(({ label, unit, formula, help }) => [label, unit, formula, help])),
};
