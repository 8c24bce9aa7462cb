export function placeholder(width, height) {
  const pixels = Buffer.alloc(width * height * 3, 0xcc)
  return Buffer.concat([Buffer.from(`P6 ${width} ${height} 255\n`), pixels])
}
