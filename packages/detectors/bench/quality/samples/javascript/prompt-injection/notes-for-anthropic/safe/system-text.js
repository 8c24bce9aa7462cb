exports.systemText = () => ['You help with plants.', 'You may order goods.'].join('\n')
