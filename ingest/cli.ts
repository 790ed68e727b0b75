console.log('syncline');
