# The server of whycan with the built page; the database is a container of its own (docker-compose.yml).
FROM node:22.20.0-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm install --ignore-scripts --no-audit --no-fund
COPY . .
RUN npm run build && npm prune --omit=dev --ignore-scripts --no-audit --no-fund

FROM node:22.20.0-bookworm-slim
ENV NODE_ENV=production WHYCAN_HOME=/data
WORKDIR /app
# Without the sources: what is compiled from them runs.
COPY --from=build /app/package.json /app/LICENSE /app/README.md /app/THIRD_PARTY_NOTICES.md ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/bin ./bin
COPY --from=build /app/seed ./seed
COPY --from=build /app/dist ./dist
# A new volume takes over the owner of the folder it is mounted on.
RUN mkdir /data && chown node:node /data
USER node
EXPOSE 4000
# Asked by a name that whycan answers for, whatever names it is told to.
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "const { PORT, WHYCAN_ALLOWED_HOSTS } = process.env; require('node:http').get({ host: '127.0.0.1', port: PORT || 4000, path: '/healthz', headers: { host: (WHYCAN_ALLOWED_HOSTS || 'localhost').split(',')[0].trim() } }, (answer) => process.exit(answer.statusCode === 200 ? 0 : 1)).on('error', () => process.exit(1))"]
ENTRYPOINT ["node", "bin/whycan.js"]
CMD ["serve"]
