"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.ParameterReader = void 0;
const PARAMETER = /;\s*([^=;\s]+)\s*=\s*("[^"]*"|[^;"\s]*)/g;
class ParameterReader {
    constructor(text, options = {}) {
        this.text = text;
        this.options = options;
        this.found = new Map();
    }
    read() {
        PARAMETER.lastIndex = 0;
        let match = PARAMETER.exec(this.text);
        while (match !== null) {
            this.add(match[1], match[2]);
            match = PARAMETER.exec(this.text);
        }
        return this.found;
    }
    add(name, value) {
        const key = this.options.keepCase ? name : String(name).toLowerCase();
        if (!this.found.has(key)) {
            this.found.set(key, value.startsWith('"') ? value.slice(1, -1) : value);
        }
    }
}
exports.ParameterReader = ParameterReader;
