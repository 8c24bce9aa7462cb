"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.FileStore = void 0;
const promises_1 = require("fs/promises");
const path_1 = __importDefault(require("path"));
class FileStore {
    constructor(options = {}) {
        var _a, _b;
        this.folder = (_a = options.folder) !== null && _a !== void 0 ? _a : './sessions';
        this.extension = (_b = options.extension) !== null && _b !== void 0 ? _b : '.json';
    }
    fileOf(sid) {
        return path_1.default.join(this.folder, path_1.default.basename(sid) + this.extension);
    }
    async get(sid) {
        try {
            const text = await (0, promises_1.readFile)(this.fileOf(sid), 'utf8');
            return JSON.parse(text);
        }
        catch (error) {
            if (error.code === 'ENOENT') {
                return null;
            }
            throw error;
        }
    }
    async set(sid, session) {
        await (0, promises_1.writeFile)(this.fileOf(sid), JSON.stringify(session));
    }
    async destroy(sid) {
        await (0, promises_1.unlink)(this.fileOf(sid));
    }
}
exports.FileStore = FileStore;
exports.default = FileStore;
