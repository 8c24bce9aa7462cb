"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.ThemeInstaller = void 0;
const fs = require("fs");
const path = require("path");
const AdmZip = require("adm-zip");
class ThemeInstaller {
    constructor(root) {
        this.root = path.resolve(root);
    }
    install(buffer) {
        const zip = new AdmZip(buffer);
        const written = [];
        zip.getEntries().forEach((entry) => {
            if (entry.isDirectory)
                return;
            const target = path.join(this.root, entry.entryName);
            fs.mkdirSync(path.dirname(target), { recursive: true });
            fs.writeFileSync(target, entry.getData());
            written.push(target);
        });
        return written;
    }
}
exports.ThemeInstaller = ThemeInstaller;
