/** What was measured comes in; one table in markdown goes out. */

/**
 * A row: `what` was measured and `against` what, the limit of its ratio (null where there is none), and for each Node
 * (or '' where Node does not matter) the figure, the base it is divided by, and the unit both are in.
 * @typedef {{ what: string, against: string, limit: number | null, unit: string, at: Record<string, { figure: number | null, base: number | null }> }} Row
 */

/** Three figures that count. */
export function short(figure) {
  if (figure >= 100) return String(Math.round(figure));
  return figure >= 10 ? figure.toFixed(1) : figure.toFixed(2);
}

function cell(row, node) {
  const known = row.at[node] ?? row.at[''];
  if (!known || known.figure === null || (known.base === null && row.at === undefined)) return '–';
  const figure = `${short(known.figure)} ${row.unit}`.trim();
  if (known.base === null) return figure;
  return `**${short(known.figure / known.base)}** (${short(known.figure)} : ${short(known.base)}${row.unit ? ` ${row.unit}` : ''})`;
}

function verdict(row, nodes) {
  if (row.limit === null) return '';
  const over = nodes.filter((node) => {
    const known = row.at[node] ?? row.at[''];
    return known && known.figure !== null && known.figure / (known.base ?? 1) > row.limit;
  });
  return over.length === 0 ? 'met' : over.length === nodes.length ? 'not met' : `not on ${over.join(', ')}`;
}

/** The table with what it was measured on below it. */
export function tableOf(rows, { date, machine, nodes, runs, absent }) {
  const lines = [
    `| what | against | ${nodes.map((node) => `Node ${node}`).join(' | ')} | aim | |`,
    `| --- | --- | ${nodes.map(() => '--:').join(' | ')} | --: | --- |`,
    ...rows.map((row) =>
      [
        '',
        row.what,
        row.against,
        ...nodes.map((node) => cell(row, node)),
        row.limit === null
          ? ''
          : `≤ ${row.limit}${row.at[nodes[0]]?.base === null || row.at['']?.base === null ? ` ${row.unit}` : ''}`,
        verdict(row, nodes),
        '',
      ]
        .join(' | ')
        .trim(),
    ),
  ];
  const gone = absent.length > 0 ? ` Not installed: ${absent.join(', ')}.` : '';
  return `${lines.join('\n')}\n\nMeasured on ${date}: ${machine}. Medians of ${runs} runs, each pair in turn in the same run, in a pseudo-terminal.${gone}`;
}
