import { runTool } from './tool.js'

export class ConversionService {
  async convert(name: string, format: string) {
    const output = `${name}.out`
    await runTool(format, output)
    return { output }
  }
}
