"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.normalize = void 0;
function normalize(value) {
    if (typeof value !== "string") {
        return "";
    }
    return value.trim();
}
exports.normalize = normalize;
