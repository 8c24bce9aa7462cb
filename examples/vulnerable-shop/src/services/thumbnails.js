import { exec } from 'node:child_process'

const folder = '/srv/shop/images'

/** Makes a small picture beside a large one. */
export function makeThumbnail(name, width, done) {
  const target = `${folder}/small-${name}`
  exec(`convert ${folder}/${name} -resize ${width} ${target}`, (error) => done(error, target))
}
