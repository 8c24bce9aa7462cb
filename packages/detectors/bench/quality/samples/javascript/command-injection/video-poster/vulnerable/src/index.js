const Poster = require('./poster');
const { probeDuration } = require('./probe');

/**
 * poster('movie.mp4').at('50%').size(640).save('out.jpg')
 */
module.exports = function poster(input, options) {
  return new Poster(input, options);
};

module.exports.Poster = Poster;
module.exports.duration = (file, options = {}) => probeDuration(file, options.ffprobe || 'ffprobe');
