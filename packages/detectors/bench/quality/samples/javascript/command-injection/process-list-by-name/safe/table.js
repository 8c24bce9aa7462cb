function cutColumn(line) {
  const text = line.trimStart();
  const space = text.indexOf(' ');
  return space === -1 ? [text, ''] : [text.slice(0, space), text.slice(space + 1)];
}

export function parseTable(stdout) {
  const rows = [];
  for (const line of stdout.split('\n')) {
    if (line.trim() === '') continue;
    const [pid, afterPid] = cutColumn(line);
    const [ppid, afterPpid] = cutColumn(afterPid);
    const [cpu, command] = cutColumn(afterPpid);
    const row = { pid: Number(pid), ppid: Number(ppid), cpu: Number(cpu), command: command.trim() };
    if (Number.isInteger(row.pid)) rows.push(row);
  }
  return rows;
}
