"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.membersOf = void 0;
const ALLOWED = /\.(css|json|png|svg|woff2)$/i;
function membersOf(zip) {
    const members = [];
    zip.forEach((_relative, entry) => {
        if (entry.dir || !ALLOWED.test(entry.name))
            return;
        members.push({ name: entry.unsafeOriginalName || entry.name, read: () => entry.async("nodebuffer") });
    });
    return members;
}
exports.membersOf = membersOf;
