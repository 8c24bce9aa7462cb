module.exports = function (args, opts) {
    if (!opts) opts = {};
    var flags = { bools: {}, strings: {} };

    [].concat(opts.boolean || []).forEach(function (key) {
        flags.bools[key] = true;
    });

    var aliases = {};
    Object.keys(opts.alias || {}).forEach(function (key) {
        aliases[key] = [].concat(opts.alias[key]);
        aliases[key].forEach(function (x) {
            aliases[x] = [key].concat(aliases[key].filter(function (y) {
                return x !== y;
            }));
        });
    });

    [].concat(opts.string || []).forEach(function (key) {
        flags.strings[key] = true;
        if (aliases[key]) flags.strings[aliases[key]] = true;
    });

    var defaults = opts.default || {};
    var argv = { _: [] };
    var rest = [];

    Object.keys(flags.bools).forEach(function (key) {
        setArg(key, defaults[key] === undefined ? false : defaults[key]);
    });

    if (args.indexOf('--') !== -1) {
        rest = args.slice(args.indexOf('--') + 1);
        args = args.slice(0, args.indexOf('--'));
    }

    function setArg(key, val) {
        var value = !flags.strings[key] && isNumber(val) ? Number(val) : val;
        setKey(argv, key.split('.'), value);
        (aliases[key] || []).forEach(function (x) {
            setKey(argv, x.split('.'), value);
        });
    }

    function setKey(obj, keys, value) {
        var o = obj;
        keys.slice(0, -1).forEach(function (key) {
            if (o[key] === undefined) o[key] = {};
            o = o[key];
        });
        var key = keys[keys.length - 1];
        if (o[key] === undefined || flags.bools[key] || typeof o[key] === 'boolean') {
            o[key] = value;
        } else if (Array.isArray(o[key])) {
            o[key].push(value);
        } else {
            o[key] = [o[key], value];
        }
    }

    for (var i = 0; i < args.length; i++) {
        var arg = args[i];
        var key, next, m;

        if (/^--.+=/.test(arg)) {
            m = arg.match(/^--([^=]+)=([\s\S]*)$/);
            setArg(m[1], m[2]);
        } else if (/^--no-.+/.test(arg)) {
            setArg(arg.match(/^--no-(.+)/)[1], false);
        } else if (/^--.+/.test(arg)) {
            key = arg.match(/^--(.+)/)[1];
            next = args[i + 1];
            if (next !== undefined && !/^-/.test(next) && !flags.bools[key]) {
                setArg(key, next);
                i++;
            } else if (/^(true|false)$/.test(next)) {
                setArg(key, next === 'true');
                i++;
            } else {
                setArg(key, flags.strings[key] ? '' : true);
            }
        } else if (/^-[^-]+/.test(arg)) {
            arg.slice(1).split('').forEach(function (letter) {
                setArg(letter, true);
            });
        } else {
            argv._.push(flags.strings['_'] || !isNumber(arg) ? arg : Number(arg));
        }
    }

    Object.keys(defaults).forEach(function (key) {
        if (!(key in argv)) argv[key] = defaults[key];
    });

    rest.forEach(function (key) {
        argv._.push(key);
    });
    return argv;
};

function isNumber(x) {
    if (typeof x === 'number') return true;
    if (/^0x[0-9a-f]+$/i.test(x)) return true;
    return /^[-+]?\d+(\.\d+)?$/.test(x);
}
