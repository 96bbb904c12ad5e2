/** Figures for growing sizes come in; a small chart goes out as SVG, both axes logarithmic. */

const width = 560;
const height = 300;
const edge = { left: 54, right: 110, top: 34, bottom: 34 };
const colours = ['#2563a8', '#b4540a', '#2e7d4f', '#8b3a8b'];

/** The powers of ten that hold all figures. */
function decades(figures) {
  const low = Math.floor(Math.log10(Math.min(...figures)));
  const high = Math.ceil(Math.log10(Math.max(...figures)));
  return Array.from({ length: Math.max(2, high - low + 1) }, (_, index) => low + index);
}

function textAt(x, y, text, rest = '') {
  return `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}"${rest}>${text}</text>`;
}

/** Heights at which labels stand, moved apart where two would lie over each other. */
function apart(wanted) {
  const order = wanted.map((y, index) => ({ y, index })).sort((one, other) => one.y - other.y);
  for (let at = 1; at < order.length; at++) order[at].y = Math.max(order[at].y, order[at - 1].y + 14);
  const found = [];
  for (const { y, index } of order) found[index] = y;
  return found;
}

/** `names` stand below; each of `series` has a name, a unit and a figure for each of them. `about` stands above. */
export function chartOf(names, series, about) {
  const powers = decades(series.flatMap(({ figures }) => figures));
  const [low, high] = [powers[0], powers.at(-1)];
  const x = (index) => edge.left + ((width - edge.left - edge.right) * index) / (names.length - 1);
  const y = (figure) => edge.top + (height - edge.top - edge.bottom) * (1 - (Math.log10(figure) - low) / (high - low));
  const right = width - edge.right;
  const labels = apart(series.map(({ figures }) => y(figures.at(-1)) + 4));
  const parts = [
    textAt(edge.left, 18, `How cost grows with the document (milliseconds; megabytes of memory) · ${about}`),
    ...powers.flatMap((power) => [
      `<line x1="${edge.left}" y1="${y(10 ** power).toFixed(1)}" x2="${right}" y2="${y(10 ** power).toFixed(1)}" stroke="#8884"/>`,
      textAt(edge.left - 8, y(10 ** power) + 4, String(10 ** power), ' text-anchor="end"'),
    ]),
    ...names.map((name, index) => textAt(x(index), height - 12, name, ' text-anchor="middle"')),
    ...series.flatMap(({ what, unit, figures }, index) => {
      const colour = colours[index % colours.length];
      const points = figures.map((figure, at) => `${x(at).toFixed(1)},${y(figure).toFixed(1)}`);
      return [
        `<polyline points="${points.join(' ')}" fill="none" stroke="${colour}" stroke-width="2"/>`,
        ...points.map(
          (point) => `<circle cx="${point.split(',')[0]}" cy="${point.split(',')[1]}" r="3" fill="${colour}"/>`,
        ),
        textAt(right + 8, labels[index], `${what}, ${unit}`, ` fill="${colour}"`),
      ];
    }),
  ];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="11" fill="#777">`,
    ...parts,
    '</svg>\n',
  ].join('\n');
}
