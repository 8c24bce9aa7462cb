const MAGIC = Buffer.from('1FB\n');

export function encode(entries) {
  let offset = 0;
  const index = entries.map(({ name, data }) => {
    const item = { name, offset, size: data.length };
    offset += data.length;
    return item;
  });
  const head = Buffer.from(JSON.stringify(index), 'utf8');
  const size = Buffer.alloc(4);
  size.writeUInt32LE(head.length);
  return Buffer.concat([MAGIC, size, head, ...entries.map((e) => e.data)]);
}

export function decode(buffer) {
  if (buffer.length < 8 || !buffer.subarray(0, 4).equals(MAGIC)) throw new Error('not a bundle');
  const end = 8 + buffer.readUInt32LE(4);
  const index = JSON.parse(buffer.toString('utf8', 8, end));
  if (!Array.isArray(index)) throw new Error('broken index');
  return index.map(({ name, offset, size }) => {
    if (typeof name !== 'string' || !(offset >= 0) || !(size >= 0) || end + offset + size > buffer.length) {
      throw new Error('broken index');
    }
    return { name, data: buffer.subarray(end + offset, end + offset + size) };
  });
}
