"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.ReturnTo = void 0;
const location_1 = require("./location");
class ReturnTo {
    constructor(options = {}) {
        this.parameter = options.parameter ?? "return_to";
        this.fallback = options.fallback ?? "/";
    }
    /** Remembers where the visitor came from. */
    remember() {
        return (req, _res, next) => {
            const wanted = req.query[this.parameter];
            if (wanted)
                req.session.returnTo = (0, location_1.normalize)(wanted);
            next();
        };
    }
    /** Signs in and sends the visitor back. */
    signIn(authenticate) {
        return async (req, res, next) => {
            try {
                req.session.user = await authenticate(req.body.name, req.body.password);
            }
            catch (error) {
                next(error);
                return;
            }
            const location = (0, location_1.normalize)(req.body[this.parameter]) || this.fallback;
            res.redirect(location);
        };
    }
}
exports.ReturnTo = ReturnTo;
