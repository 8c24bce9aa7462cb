"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.normalize = void 0;
function normalize(value) {
    if (typeof value !== "string") {
        return "";
    }
    const location = value.trim();
    return /^\/(?![\/\\])/.test(location) ? location : "";
}
exports.normalize = normalize;
