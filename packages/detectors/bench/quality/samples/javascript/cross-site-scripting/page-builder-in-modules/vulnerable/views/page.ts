import { list } from './list.js'

export function page(title: string, items: string[]): string {
  return ['<html><title>', title, '</title>', list(items), '</html>'].join('')
}
