(function () {
  var params = new URLSearchParams(document.location.search);
  var language = params.get('lang') || 'en';
  var names = { en: 'English', de: 'Deutsch', fr: 'Français' };

  function option(code, name) {
    return '<option value="' + code + '">' + (name || code) + '</option>';
  }

  var options = [option(language, names[language])];
  Object.keys(names).forEach(function (code) {
    if (code !== language) options.push(option(code, names[code]));
  });
  document.getElementById('language').insertAdjacentHTML('beforeend', options.join(''));
})();
