"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.isPlainObject = void 0;
const isPlainObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
exports.isPlainObject = isPlainObject;
