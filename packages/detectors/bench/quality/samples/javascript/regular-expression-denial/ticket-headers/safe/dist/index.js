"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.typeOf = exports.middleware = exports.format = exports.parse = void 0;
const parameters_1 = require("./parameters");
function parse(header, options) {
    const end = header.indexOf(";");
    const type = (end === -1 ? header : header.slice(0, end)).trim().toLowerCase();
    const slash = type.indexOf("/");
    if (slash < 1)
        throw new TypeError("not a media type");
    const parameters = end === -1 ? new Map() : new parameters_1.ParameterReader(header.slice(end), options).read();
    return { type, family: type.slice(0, slash), subtype: type.slice(slash + 1), parameters };
}
exports.parse = parse;
function format(media) {
    let text = media.type;
    for (const [name, value] of media.parameters) {
        text += `; ${name}=${/[ ;"]/.test(value) ? JSON.stringify(value) : value}`;
    }
    return text;
}
exports.format = format;
function typeOf(req) {
    const header = req.headers["content-type"];
    return header === undefined ? undefined : parse(header);
}
exports.typeOf = typeOf;
/** Puts what is parsed on the request. */
function middleware(options = {}) {
    return (req, res, next) => {
        try {
            req.media = typeOf(req);
        }
        catch (error) {
            if (options.strict) {
                res.statusCode = 415;
                res.end();
                return;
            }
        }
        next();
    };
}
exports.middleware = middleware;
