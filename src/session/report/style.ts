// The style of the report: black on white, for screens from 360 px and for A4 and Letter, in colour or without.
import { Markup } from './markup.ts';

export const STYLE = new Markup(`<style>
@page { margin: 16mm 14mm; }
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { max-width: 54rem; margin: 0 auto; padding: 1rem; background: #fff; color: #111; font: 1rem/1.45 system-ui, sans-serif; overflow-wrap: anywhere; }
h1 { margin: 0 0 .2rem; font-size: 1.6rem; line-height: 1.2; }
h2 { margin: 2rem 0 .5rem; border-bottom: 2px solid #111; font-size: 1.25rem; }
h3 { margin: 1.2rem 0 .3rem; font-size: 1.05rem; }
p { margin: .3rem 0; }
.small { color: #444; font-size: .875rem; }
.missing { padding: .5rem .75rem; border-left: 4px solid #777; background: #f4f4f2; }
dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: .1rem 1rem; margin: 0; }
dt { color: #444; }
dd { margin: 0; }
table { width: 100%; border-collapse: collapse; font-size: .875rem; }
th, td { padding: .2rem .5rem .2rem 0; border-bottom: 1px solid #ccc; text-align: left; vertical-align: top; font-weight: 400; }
thead th { color: #444; border-color: #777; }
.changed th, .changed td { font-weight: 650; }
.number { font-variant-numeric: tabular-nums; white-space: nowrap; overflow-wrap: normal; }
.scroll { overflow-x: auto; }
.charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(19rem, 100%), 1fr)); gap: 1.25rem; }
.walls { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(19rem, 100%), 1fr)); gap: 1rem; margin-bottom: .5rem; }
figure { min-width: 0; margin: 0; }
figcaption { margin-bottom: .25rem; font-weight: 650; }
svg { display: block; width: 100%; overflow: visible; }
svg text { fill: #333; font: 12px system-ui, sans-serif; }
svg path { fill: none; stroke-linecap: round; stroke-linejoin: round; }
.grid { stroke: #ccc; }
.level { stroke: #555; stroke-dasharray: 3 4; }
.raw { opacity: .4; stroke-width: 1; }
.line { stroke-width: 2.2; stroke-linecap: butt; }
.sign { stroke-width: 2.2; }
.key { display: inline-block; width: 28px; height: 8px; }
.tile { width: 1.1rem; height: 1.1rem; }
.legend { width: auto; }
.prompt { margin: .8rem 0; padding: .5rem .75rem; border: 1px solid #bbb; border-radius: .4rem; }
.prompt h3 { margin: 0 0 .3rem; }
ins { font-weight: 650; text-decoration: underline; text-decoration-thickness: 2px; text-underline-offset: 2px; }
ol { padding-left: 2.2rem; }
li { margin: .4rem 0; }
pre { margin: .3rem 0; padding: .5rem .75rem; border: 1px solid #bbb; white-space: pre-wrap; }
a { color: #0b4f8a; }
@media (max-width: 30rem) { dl { grid-template-columns: minmax(0, 1fr); } dd { margin-bottom: .3rem; } }
@media print {
  body { max-width: none; padding: 0; font-size: 10pt; }
  h2, h3 { break-after: avoid; }
  figure, .prompt, tr, li, dl, .missing, .legend { break-inside: avoid; }
  thead { display: table-header-group; }
  .scroll { overflow: visible; }
  a { color: inherit; }
}
</style>`);
