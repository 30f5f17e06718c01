const width = 760;
const panelHeight = 170;
const left = 60;
const right = 150;
const gap = 40;

/** The panels of the picture, each with its own scale from zero. */
const panels = [
  { unit: 'MB', curves: { serviceMb: '#1f6feb', engineMb: '#bc4c00', heapMb: '#1a7f37' } },
  { unit: 'ms', curves: { p50Ms: '#1f6feb', p95Ms: '#bc4c00', eventLoopP99Ms: '#57606a' } },
  { unit: 'handles', curves: { serviceHandles: '#1f6feb', engineHandles: '#bc4c00' } },
] as const;

type Samples = readonly Readonly<Record<string, number>>[];

/** Memory, latency and handles over time, as SVG. */
export function drawCurves(samples: Samples): string {
  const height = panels.length * (panelHeight + gap) + 10;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="12">
<rect width="${width}" height="${height}" fill="#ffffff"/>
${panels.map((panel, index) => drawPanel(samples, panel, 20 + index * (panelHeight + gap))).join('\n')}
</svg>
`;
}

function drawPanel(samples: Samples, { unit, curves }: (typeof panels)[number], top: number): string {
  const names = Object.keys(curves);
  const most = Math.max(1, ...samples.flatMap((sample) => names.map((name) => sample[name] ?? 0)));
  const last = samples.at(-1)?.['second'] ?? 1;
  const toX = (second: number): number => Math.round(left + ((width - left - right) * second) / last);
  const toY = (value: number): number => Math.round(top + panelHeight * (1 - value / most));
  const lines = Object.entries(curves).map(([name, colour], index) => {
    const points = samples.map((sample) => `${toX(sample['second'] ?? 0)},${toY(sample[name] ?? 0)}`);
    return `<polyline fill="none" stroke="${colour}" stroke-width="1.5" points="${points.join(' ')}"/>
<text x="${width - right + 10}" y="${top + 14 + 18 * index}" fill="${colour}">${name}</text>`;
  });
  const axis = `<path d="M${left} ${top}V${top + panelHeight}H${width - right}" fill="none" stroke="#8c959f"/>
<text x="${left - 8}" y="${top + 10}" text-anchor="end">${Math.round(most)} ${unit}</text>
<text x="${left - 8}" y="${top + panelHeight}" text-anchor="end">0</text>
<text x="${width - right}" y="${top + panelHeight + 16}" text-anchor="end">${last} s</text>`;
  return `${axis}\n${lines.join('\n')}`;
}
