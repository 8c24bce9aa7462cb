export interface Label {
  text: string;
  barcode: string;
}

function escapeHtml(value: string): string {
  return value.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
}

export function makeLabels(text: string, copies: number): Label[] {
  const labels: Label[] = [];
  for (let n = 1; n <= copies; n += 1) {
    labels.push({ text: `${text} ${n}/${copies}`, barcode: `D${String(n).padStart(8, '0')}` });
  }
  return labels;
}

export function testStrip(copies: number): string[] {
  const count = Math.min(Math.max(Math.trunc(copies) || 1, 1), 20);
  return Array.from({ length: count }, (_, i) => `strip ${i + 1}`);
}

export function labelPage(title: string, labels: string[]): string {
  const rows = labels.map((label) => `<li>${escapeHtml(label)}</li>`).join('');
  return `<!doctype html><title>${escapeHtml(title)}</title><ul>${rows}</ul>`;
}
