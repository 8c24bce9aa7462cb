module.exports = function (args, opts) {
    if (!opts) opts = {};
    var flags = { bools : {}, strings : {} };

    [].concat(opts['boolean']).filter(Boolean).forEach(function (key) {
        flags.bools[key] = true;
    });
    [].concat(opts.string).filter(Boolean).forEach(function (key) {
        flags.strings[key] = true;
    });

    var aliases = {};
    Object.keys(opts.alias || {}).forEach(function (key) {
        aliases[key] = [].concat(opts.alias[key]);
    });

    var argv = { _ : [] };

    function setArg (key, val) {
        var value = !flags.strings[key] && isNumber(val) ? Number(val) : val;
        setKey(argv, key.split('.'), value);
        (aliases[key] || []).forEach(function (x) {
            setKey(argv, x.split('.'), value);
        });
    }

    for (var i = 0; i < args.length; i++) {
        var arg = args[i];
        var m;
        if (/^--.+=/.test(arg)) {
            m = arg.match(/^--([^=]+)=([\s\S]*)$/);
            setArg(m[1], m[2]);
        }
        else if (/^--no-.+/.test(arg)) {
            setArg(arg.match(/^--no-(.+)/)[1], false);
        }
        else if (/^--.+/.test(arg)) {
            var key = arg.match(/^--(.+)/)[1];
            var next = args[i + 1];
            if (next !== undefined && !/^-/.test(next) && !flags.bools[key]) {
                setArg(key, next);
                i++;
            }
            else {
                setArg(key, flags.strings[key] ? '' : true);
            }
        }
        else {
            argv._.push(arg);
        }
    }
    return argv;
};

function setKey (obj, keys, value) {
    var o = obj;
    keys.slice(0,-1).forEach(function (key) {
        if (o[key] === undefined) o[key] = {};
        o = o[key];
    });

    var key = keys[keys.length - 1];
    if (o[key] === undefined || typeof o[key] === 'boolean') {
        o[key] = value;
    }
    else if (Array.isArray(o[key])) {
        o[key].push(value);
    }
    else {
        o[key] = [ o[key], value ];
    }
}

function isNumber (x) {
    if (/^0x[0-9a-f]+$/i.test(x)) return true;
    return /^[-+]?\d+(\.\d+)?$/.test(x);
}
