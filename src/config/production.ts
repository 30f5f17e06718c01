/**
 * Libraries check more while one develops them: graphql-js asks of every value whose type it is. Imported before them,
 * so that a service is the same however it is started.
 */
process.env['NODE_ENV'] ??= 'production';
