"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.ThemeImporter = void 0;
const promises_1 = __importDefault(require("fs/promises"));
const path_1 = __importDefault(require("path"));
const jszip_1 = __importDefault(require("jszip"));
const members_1 = require("./members");
class ThemeImporter {
    constructor(folder) {
        this.folder = path_1.default.resolve(folder);
    }
    async importPack(buffer, id) {
        const zip = await jszip_1.default.loadAsync(buffer);
        const target = path_1.default.join(this.folder, path_1.default.basename(id));
        const written = [];
        for (const member of (0, members_1.membersOf)(zip)) {
            const file = path_1.default.join(target, member.name);
            const relative = path_1.default.relative(target, file);
            if (relative.startsWith("..") || path_1.default.isAbsolute(relative)) {
                throw new Error(`${member.name} is not below the theme`);
            }
            await promises_1.default.mkdir(path_1.default.dirname(file), { recursive: true });
            await promises_1.default.writeFile(file, await member.read());
            written.push(file);
        }
        return written;
    }
}
exports.ThemeImporter = ThemeImporter;
