// Every error that the page can throw, read from the source: its message says what happened, its hint what to do next, in sentences.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { ERROR_HINTS } from '../../src/lib/errors.ts';

const root = path.resolve(import.meta.dirname, '../../src');

interface Site {
  where: string;
  name: string;
  message: string;
  hint: string | undefined;
}

/** Every `new LabError(…)` of the page; what is computed in a text is `…`. */
function throwSites(): Site[] {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => /\.ts$/.test(file) && !/^(cli|bench)\//.test(file))
    .flatMap((file) => sitesOf(file, readFileSync(path.join(root, file), 'utf8')));
}

function sitesOf(file: string, source: string): Site[] {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
  const sites: Site[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isNewExpression(node) && node.expression.getText() === 'LabError') {
      const [name, message, options] = node.arguments ?? [];
      const where = `${file}:${tree.getLineAndCharacterOfPosition(node.pos).line + 1}`;
      sites.push({
        where,
        name: name ? textsOf(name).join('|') : '',
        message: message ? textsOf(message).join('|') : '',
        hint: options && hintOf(options),
      });
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return sites;
}

/** The texts an expression may be: each branch of a choice; a name stands for what it is declared as in the same block or file. */
function textsOf(node: ts.Expression): string[] {
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isTemplateExpression(node)) {
    return [node.head.text + node.templateSpans.map(({ literal }) => `…${literal.text}`).join('')];
  }
  if (ts.isConditionalExpression(node)) return [...textsOf(node.whenTrue), ...textsOf(node.whenFalse)];
  if (ts.isIdentifier(node)) {
    const declared = declarationOf(node);
    return declared ? textsOf(declared) : ['…'];
  }
  return ['…'];
}

/** The nearest declaration of this name around its use. */
function declarationOf(name: ts.Identifier): ts.Expression | undefined {
  for (let scope: ts.Node = name.parent; scope; scope = scope.parent) {
    let found: ts.Expression | undefined;
    ts.forEachChild(scope, (child) => {
      if (!ts.isVariableStatement(child)) return;
      for (const { name: each, initializer } of child.declarationList.declarations) {
        if (each.getText() === name.text) found = initializer;
      }
    });
    if (found) return found;
  }
  return undefined;
}

function hintOf(options: ts.Expression): string | undefined {
  if (!ts.isObjectLiteralExpression(options)) return undefined;
  for (const property of options.properties) {
    if (property.name?.getText() !== 'hint') continue;
    if (ts.isPropertyAssignment(property)) return textsOf(property.initializer).join('|');
    if (ts.isShorthandPropertyAssignment(property)) return textsOf(property.name).join('|');
  }
  return undefined;
}

describe('every error that the page can throw', () => {
  const sites = throwSites();

  test('is found by this test', () => expect(sites.length).toBeGreaterThan(40));

  test.each(sites)('$where: “$message” is a sentence that says what happened', ({ name, message }) => {
    for (const each of name.split('|').filter((part) => part !== '…')) expect(ERROR_HINTS).toHaveProperty(each);
    for (const said of message.split('|')) {
      expect(said).toMatch(/[.…]$/);
      expect(said).toMatch(/^[A-Z…“]/);
      expect(said).not.toMatch(/undefined|NaN|\[object|expected …|got …/);
      // What to do is the hint's part.
      expect(said).not.toMatch(/\. (Use|Close|Reload|Shorten|Train|Add|Rank|Pause|Choose|Free|Press)\b/);
    }
  });

  const own = sites.filter(({ name, where }) => name === 'ConfigError' && !where.startsWith('lib/config.ts'));
  test.each(own)('$where: what is not about a setting says itself what to do: “$hint”', ({ hint }) => {
    expect(hint).toMatch(/^[A-Z].*[.…]$/);
  });

  const said = sites.flatMap(({ where, hint }) => (hint === undefined || hint === '…' ? [] : [{ where, hint }]));
  test.each(said)('$where: the hint is a sentence: “$hint”', ({ hint }) => expect(hint).toMatch(/^[A-Z].*\.$/));
});
