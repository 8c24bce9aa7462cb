export const styles = `
  :host { display: block; font-family: monospace; background: #111; color: #fc3; }
  table { width: 100%; border-collapse: collapse; }
  td { padding: 0.25rem 0.5rem; }
  .time { width: 4rem; }
`;
