"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.compare = exports.validate = void 0;
const form = /^v?(?:\d+\.?)+$/;
const validate = (version) => typeof version === "string" && form.test(version);
exports.validate = validate;
function compare(left, right) {
    if (!(0, exports.validate)(left) || !(0, exports.validate)(right))
        throw new Error("not a version");
    const [a, b] = [left, right].map((each) => each.replace("v", "").split(".").map(Number));
    for (let i = 0; i < Math.max(a.length, b.length); i++) {
        const difference = (a[i] ?? 0) - (b[i] ?? 0);
        if (difference !== 0)
            return Math.sign(difference);
    }
    return 0;
}
exports.compare = compare;
