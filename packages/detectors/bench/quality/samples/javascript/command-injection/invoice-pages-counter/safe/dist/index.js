"use strict";
var __awaiter = (this && this.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.facts = exports.pageCount = void 0;
const child_process_1 = require("child_process");
const util_1 = require("util");
const run = (0, util_1.promisify)(child_process_1.execFile);
function facts(file, options = {}) {
    return __awaiter(this, void 0, void 0, function* () {
        const { stdout } = yield run('pdfinfo', ['--', file]);
        const found = {};
        for (const line of stdout.split('\n')) {
            const cut = line.indexOf(':');
            if (cut > 0) {
                found[line.slice(0, cut).toLowerCase()] = line.slice(cut + 1).trim();
            }
        }
        return found;
    });
}
exports.facts = facts;
function pageCount(file, options) {
    return __awaiter(this, void 0, void 0, function* () {
        const { pages } = yield facts(file, options);
        return Number(pages);
    });
}
exports.pageCount = pageCount;
