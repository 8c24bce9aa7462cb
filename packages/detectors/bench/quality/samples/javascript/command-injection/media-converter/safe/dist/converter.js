import { execa } from 'execa';
export class MediaConverter {
    #binary;
    #quiet;
    constructor({ binary = 'ffmpeg', quiet = true } = {}) {
        this.#binary = binary;
        this.#quiet = quiet;
    }
    async convert(input, output, { codec, start } = {}) {
        const flags = this.#quiet ? ['-loglevel', 'error'] : [];
        if (start !== undefined)
            flags.push('-ss', start);
        const codecs = codec ? ['-c:v', codec] : [];
        const { exitCode } = await execa(this.#binary, [...flags, '-i', input, ...codecs, output]);
        return exitCode === 0;
    }
}
