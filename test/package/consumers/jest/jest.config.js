module.exports = { testEnvironment: 'node', setupFilesAfterEnv: ['support-policy/testing/jest'], watchman: false };
