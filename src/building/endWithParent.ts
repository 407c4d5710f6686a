// For `node --import`: ends with the process that started this one, so that a killed build is killed whole.
process.on('disconnect', () => process.exit(1));
process.channel?.unref();
