"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.formToObject = exports.assignField = void 0;
const assign_1 = require("./assign");
Object.defineProperty(exports, "assignField", { enumerable: true, get: function () { return assign_1.assignField; } });
function formToObject(entries, options) {
    var _a;
    const result = {};
    const skipEmpty = (_a = options === null || options === void 0 ? void 0 : options.skipEmpty) !== null && _a !== void 0 ? _a : false;
    for (const [name, value] of entries) {
        if (skipEmpty && value === '') {
            continue;
        }
        (0, assign_1.assignField)(result, name, value);
    }
    return result;
}
exports.formToObject = formToObject;
