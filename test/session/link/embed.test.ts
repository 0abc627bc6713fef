// The address of one figure alone, in a frame on another page.
import { expect, test } from 'vitest';
import { embedLines, FIGURES, readEmbed, RECORDINGS } from '../../../src/session/link/embed.ts';

const read = (rest: string) => readEmbed(new URL(`https://school.test/lab/${rest}`));

test.each([
  ['?embed=river', 'river', 'manners', '?recording=manners#policy'],
  ['?embed=wall&recording=leash', 'wall', 'leash', '?recording=leash#policy'],
  ['?embed=recording#sft', 'recording', 'imitation', '?recording=imitation#sft'],
  ['?embed=recording&recording=judge', 'recording', 'judge', '?recording=judge#reward'],
  ['?embed=pick&seed=7&engine=wasm', 'pick', 'manners', '?seed=7&engine=wasm#taste'],
  [
    '?embed=river&model=nano&ppo.klCoef=0.2#policy&labels=1-abc',
    'river',
    'manners',
    '?model=nano&ppo.klCoef=0.2&recording=manners#policy&labels=1-abc',
  ],
])('%s', (rest, figure, recording, whole) => {
  expect(read(rest)).toEqual({ figure, recording, whole: `https://school.test/lab/${whole}` });
});

test.each([
  ['?embed=loss', 'There is no figure “loss”. There are: recording, river, wall, pick.'],
  ['?embed', 'There is no figure “”. There are: recording, river, wall, pick.'],
  [
    '?embed=river&recording=leash-cut',
    'There is no recording “leash-cut”. There are: imitation, judge, manners, rudeness, leash.',
  ],
  ['?embed=wall#reward', 'The recording “judge” has neither a wall nor a river. Use the figure “recording” for it.'],
])('%s is told what there is', (rest, fault) => {
  expect(read(rest)).toEqual({ fault });
});

test('the lines to paste show what was chosen, whatever the address holds', () => {
  const base = new URL('https://school.test/lab/?seed=3&x="<&projector=#sft&labels=1-a');
  for (const figure of FIGURES)
    for (const recording of RECORDINGS) {
      const lines = embedLines(base, figure, recording);
      const [, src = ''] = /src="([^"]*)"/.exec(lines) ?? [];
      expect(lines).not.toMatch(/"[^"]*<[^"]*"/);
      expect(src).not.toContain('projector');
      const shown = readEmbed(new URL(src.replaceAll('&amp;', '&')));
      if (recording === 'judge' && figure !== 'recording' && figure !== 'pick') expect(shown).toHaveProperty('fault');
      else expect(shown).toMatchObject({ figure, ...(figure === 'pick' ? {} : { recording }) });
    }
});
