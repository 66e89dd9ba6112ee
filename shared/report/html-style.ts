/**
 * The look of a report on its own: calm paper on a screen, plain ink on paper. It travels inside the page, so it
 * names fonts that may be there and fetches none.
 */
export const htmlStyle = `
:root{--ink:#1b262b;--ink-2:#4c5a61;--line:#dcd6c8;--lead:#0f4c5c;--sunken:#efece3;--warm:#fbeedd;--warm-ink:#6f3a08;
--ui:'Atkinson Hyperlegible Next','Atkinson Hyperlegible',system-ui,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif;
--serif:'Source Serif 4','Source Serif Pro',Charter,Georgia,'Times New Roman',serif;color-scheme:light}
[data-kind=conference]{--lead:#3d3f7d}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;padding:2rem 1rem;background:var(--sunken);color:var(--ink);font:1rem/1.55 var(--serif);overflow-wrap:break-word}
.page{max-width:46rem;margin:0 auto;padding:4rem 4.5rem;background:#fff;box-shadow:0 1px 0 var(--line),0 12px 40px #0001}
h1,h2,h3,h4{line-height:1.25;margin:0;font-weight:600;break-after:avoid}
h1{font-size:1.75rem;line-height:1.2;text-wrap:balance}
h2{font-size:1.25rem;margin:2rem 0 .5rem;color:var(--lead)}
h3{font-size:1.0625rem;margin:1.25rem 0 .375rem}
h4{font:700 .9375rem/1.4 var(--ui);margin:1rem 0 .25rem}
h2+h3{margin-top:.75rem}
.mark{display:inline-block;margin-inline-start:.5rem;padding:0 .5rem;border:1px solid var(--line);border-radius:1rem;font:400 .8125rem/1.5 var(--ui);color:var(--ink-2)}
p{margin:0 0 .625rem;max-width:68ch}
p.lead{font-weight:600}
blockquote{margin:0 0 .625rem;padding-inline-start:1rem;border-inline-start:3px solid var(--line)}
blockquote p{margin:0}
ul,ol{margin:0 0 .625rem;padding-inline-start:1.5rem}
ul ul,ul ol,ol ul,ol ol{margin:0}
dl{margin:0 0 .75rem;display:grid;grid-template-columns:minmax(7rem,11rem) 1fr;gap:.25rem .75rem;align-items:baseline;font-family:var(--ui);font-size:.875rem}
dl>div{display:contents}
dt{color:var(--ink-2)}
dd{margin:0;min-width:0}
dd p{margin:0}
dl:not(.facts) dd{font:1rem/1.5 var(--serif)}
.facts{margin:1.125rem 0;padding:.75rem 0;border-block:1px solid var(--line);grid-template-columns:10rem 1fr}
.table{overflow-x:auto;margin:0 0 .75rem}
table{width:100%;min-width:28rem;border-collapse:collapse;font-family:var(--ui);font-size:.875rem;line-height:1.45}
caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
th,td{text-align:start;vertical-align:top;padding:.4375rem .625rem .4375rem 0;border-bottom:1px solid var(--line);font-weight:400;hyphens:auto}
thead th{font-weight:700}
tbody th{font-weight:600}
col.narrow{width:14%}
col.wide{width:36%}
tr{break-inside:avoid}
.notice{margin:.75rem 0;padding:.625rem .875rem;border-inline-start:4px solid var(--line);background:#f6f4ee;font-family:var(--ui);font-size:.9375rem}
.notice.attention{border-color:#8f4a0b;background:var(--warm);color:var(--warm-ink)}
.notice p{margin:0}
footer{margin-top:2.5rem;padding-top:.75rem;border-top:1px solid var(--line);font-family:var(--ui);font-size:.8125rem;color:var(--ink-2)}
footer p{margin:0}
.table:focus-visible{outline:3px solid var(--ink);outline-offset:2px}
@media (max-width:40rem){body{padding:0;background:#fff}.page{padding:1.5rem 1rem;box-shadow:none}dl,.facts{grid-template-columns:1fr;gap:0}dd{margin-bottom:.5rem}}
@page{size:A4;margin:20mm 18mm}
@media print{html{font-size:10.5pt}body{padding:0;background:#fff}.page{max-width:none;padding:0;box-shadow:none}p{orphans:3;widows:3}.table{overflow:visible}table{min-width:0}.notice{break-inside:avoid;border-block:1px solid var(--line);border-inline-end:1px solid var(--line)}thead{display:table-header-group}dl{break-inside:auto}}
`
