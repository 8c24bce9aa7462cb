const LIMIT = 2000

export function placeholder(width, height) {
  const [w, h] = [Math.min(width, LIMIT), Math.min(height, LIMIT)]
  const pixels = Buffer.alloc(w * h * 3, 0xcc)
  return Buffer.concat([Buffer.from(`P6 ${w} ${h} 255\n`), pixels])
}
