/** The page's own style and script; nothing is loaded from anywhere. */
export const STYLE = `
:root{color-scheme:light dark;--back:#fff;--ink:#1b2430;--soft:#566273;--line:#d5dbe3;--card:#f6f8fa;--link:#0a58b0;--bad:#b3261e;--good:#17692f;--warn:#8a5300;--peak:#c2410c;--tensor:#5b8bd0;--scratch:#a06cc0;--variable:#3f9a86;--bandfill:#fbe3d3}
@media (prefers-color-scheme:dark){:root{--back:#0f141b;--ink:#e4e9f0;--soft:#a3aebd;--line:#343e4b;--card:#18202a;--link:#7fb4ff;--bad:#ff9b93;--good:#7fd79a;--warn:#f1c06a;--peak:#fb923c;--tensor:#5e86bd;--scratch:#a97fc6;--variable:#55a896;--bandfill:#3a2a20}}
*{box-sizing:border-box}
body{margin:0;background:var(--back);color:var(--ink);font:15px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",sans-serif}
main{max-width:1240px;overflow-wrap:anywhere;margin:0 auto;padding:20px 16px 40px}
h1{font-size:1.5rem;line-height:1.3;margin:0 0 .4em}h1.red{color:var(--bad)}h1.green{color:var(--good)}h1.yellow{color:var(--warn)}h1.dim{color:var(--soft)}
h2{font-size:1.2rem;margin:1.6em 0 .5em}h3{font-size:1rem;margin:1.4em 0 .5em}
p{margin:.5em 0;max-width:80ch}a{color:var(--link)}
code{font:.92em ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono",monospace;background:var(--card);border:1px solid var(--line);border-radius:4px;padding:0 .25em;overflow-wrap:anywhere}
.note,.foot{color:var(--soft)}.foot{font-size:.88rem;border-top:1px solid var(--line);margin-top:2.5em;padding-top:1em}
.scroll{overflow-x:auto;border:1px solid var(--line);border-radius:8px}
.scroll:focus-visible,button:focus-visible,input:focus-visible,summary:focus-visible{outline:3px solid var(--link);outline-offset:2px}
table{border-collapse:collapse;width:100%;font-size:.93rem;font-variant-numeric:tabular-nums}
th,td{padding:6px 7px;text-align:left;vertical-align:top;border-bottom:1px solid var(--line)}
tbody tr:last-child td,tbody tr:last-child th{border-bottom:0}
thead th{background:var(--card);overflow-wrap:normal;font-weight:600}
tbody th{font-weight:400;min-width:10em;overflow-wrap:anywhere}.why{display:block}
.n{text-align:right;white-space:nowrap}
th button{all:unset;cursor:pointer;font:inherit;font-weight:600}th button::after{content:" \\2195";color:var(--soft)}
th[aria-sort=ascending] button::after{content:" \\2191"}th[aria-sort=descending] button::after{content:" \\2193"}
.more{color:var(--bad)}.less{color:var(--good)}.over{color:var(--bad);font-weight:700}.change{display:block;font-size:.86rem}
.small{font-size:.86rem;color:var(--soft)}
.n .error{display:block}
svg.bar{width:100%;min-width:64px;height:5px;margin-top:3px;border-radius:3px}svg.bar .track{fill:var(--line)}svg.bar .used{fill:var(--good)}svg.bar .full{fill:var(--bad)}
.model{border:1px solid var(--line);border-radius:10px;padding:4px 16px 16px;margin:18px 0}
.model>summary{padding:10px 0;cursor:pointer;overflow-wrap:anywhere}summary h2{display:inline;font-size:1.1rem;margin:0}
.policy{border-left:4px solid var(--warn);background:var(--card);padding:6px 12px;margin:8px 0}
.tips li{margin:.35em 0}
.pictures{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,360px),1fr));gap:14px}
figure{margin:0;border:1px solid var(--line);border-radius:8px;padding:10px}figcaption{font-weight:600;margin-bottom:6px}figcaption .note{font-weight:400}
svg{width:100%;height:auto;display:block;overflow:visible}svg text{fill:var(--soft);font-size:11px}
svg .grid{stroke:var(--line);stroke-width:1}svg .band{fill:var(--bandfill)}
svg rect.tensor{fill:var(--tensor)}svg rect.scratch{fill:var(--scratch)}svg rect.variable{fill:var(--variable)}svg rect.peak{fill:var(--peak)}
svg rect[data-tip]{stroke:var(--back);stroke-width:1}svg rect[data-tip]:hover,svg rect.on{stroke:var(--ink);stroke-width:2}
.key{display:flex;flex-wrap:wrap;gap:4px 16px;font-size:.88rem;margin:8px 0}.key span::before{content:"";display:inline-block;width:.8em;height:.8em;border-radius:2px;margin-right:.4em;background:var(--c)}
.kp{--c:var(--peak)}.kt{--c:var(--tensor)}.ks{--c:var(--scratch)}.kv{--c:var(--variable)}
.tip{min-height:1.5em}
.filter{display:flex;flex-wrap:wrap;gap:8px 16px;align-items:center;margin:0 0 8px}
input[type=search]{font:inherit;color:inherit;background:var(--back);border:1px solid var(--soft);border-radius:6px;padding:4px 8px;width:min(100%,22em)}
.sr{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
@media screen and (max-width:1199px){.scroll{border:0}table,tbody,tbody tr,tbody td,tbody th{display:block}thead{display:none}tbody tr{border:1px solid var(--line);border-radius:8px;margin:0 0 8px;padding:6px 10px;overflow-wrap:anywhere}tbody tr[hidden]{display:none}.n{text-align:left;white-space:normal}tbody td,tbody th{border:0;padding:1px 0;text-align:left;white-space:normal;min-width:0}tbody td[data-l]:not(:empty)::before{content:attr(data-l) ": ";color:var(--soft)}svg.bar{max-width:160px}.n .error{display:inline}.change{display:inline;margin-left:.4em}}
@media (max-width:480px){.model{padding:4px 10px 10px}svg text{font-size:16px}}
@media print{:root{color-scheme:light;--back:#fff;--ink:#000;--soft:#444;--line:#bbb;--card:#f4f4f4;--bad:#8c1d18;--good:#0f5122;--bandfill:#fbe3d3}main{max-width:none;padding:0}.filter,.tip,th button::after{display:none}.scroll{overflow:visible;border:0}.model{border:0;padding:0}tr,figure{break-inside:avoid}thead{display:table-header-group}th,td{padding:3px 6px;font-size:9pt}}
`

export const SCRIPT = `
'use strict';
for (const table of document.querySelectorAll('table[data-sort]')) {
  const body = table.tBodies[0];
  const said = table.closest('.layers').querySelector('[role=status]');
  const heads = [...table.tHead.rows[0].cells];
  heads.forEach((head, column) => {
    const button = head.querySelector('button');
    if (!button) return;
    button.addEventListener('click', () => {
      const down = head.getAttribute('aria-sort') !== 'descending';
      heads.forEach((other) => other.removeAttribute('aria-sort'));
      head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
      const key = (row) => row.cells[column].dataset.v ?? row.cells[column].textContent;
      const compare = (a, b) => {
        const [x, y] = [key(a), key(b)];
        const [m, n] = [Number(x), Number(y)];
        const order = x !== '' && y !== '' && !isNaN(m) && !isNaN(n) ? m - n : x.localeCompare(y, 'en', { numeric: true });
        return down ? -order : order;
      };
      body.append(...[...body.rows].sort(compare));
    });
  });
  const section = table.closest('.layers');
  const field = section.querySelector('input[type=search]');
  const only = section.querySelector('input[type=checkbox]');
  const apply = () => {
    const words = field.value.toLowerCase().split(/\\s+/).filter(Boolean);
    let shown = 0;
    for (const row of body.rows) {
      const text = row.textContent.toLowerCase();
      row.hidden = !words.every((word) => text.includes(word)) || (only !== null && only.checked && row.dataset.changed !== '1');
      if (!row.hidden) shown += 1;
    }
    said.textContent = shown + ' of ' + body.rows.length + ' layers shown';
  };
  field.addEventListener('input', apply);
  only?.addEventListener('change', apply);
}
for (const group of document.querySelectorAll('.pictures')) {
  const line = group.parentElement.querySelector('.tip');
  for (const box of group.querySelectorAll('rect[data-tip]')) {
    box.querySelector('title')?.remove();
    box.addEventListener('pointerenter', () => { line.textContent = box.dataset.tip; });
  }
}
addEventListener('beforeprint', () => { for (const one of document.querySelectorAll('details')) one.open = true; });
`

/** For the page's content security policy: SHA-256 of `STYLE` and `SCRIPT`, which a test computes anew and prints. */
export const STYLE_HASH = 'sha256-fFzoM3mAilLz2yCpuTHevLxg+xuqdTXGbeOSNt62DEk='
export const SCRIPT_HASH = 'sha256-OVYsWf9qtaxlag69RvCDWVPS7B2/IuYAiolzQ3IhGHI='
