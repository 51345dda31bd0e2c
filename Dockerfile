FROM python:3.11-slim AS build
ENV PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_ROOT_USER_ACTION=ignore
WORKDIR /src
# Every locked file, each checked by its hash; all that is installed below comes from here.
COPY requirements.lock .
RUN pip download --quiet --require-hashes --only-binary :all: --requirement requirements.lock --dest /wheels
RUN pip install --quiet --no-index --find-links /wheels build hatchling
COPY . .
RUN python -m build --wheel --no-isolation --outdir /dist
# Of the locked packages only those that the wheel asks for: no test tools in the image.
RUN python -m venv /opt/lasttime \
 && /opt/lasttime/bin/pip install --quiet --no-index --find-links /wheels /dist/*.whl

FROM python:3.11-slim
RUN apt-get update \
 && apt-get install --yes --no-install-recommends ca-certificates \
 && rm -rf /var/lib/apt/lists/* \
 && useradd --system --uid 10001 --no-create-home lasttime \
 && install -d -o lasttime -m 0700 /data
COPY --from=build /opt/lasttime /opt/lasttime
ENV PATH=/opt/lasttime/bin:$PATH PYTHONUNBUFFERED=1 LASTTIME_DATA_DIR=/data
USER lasttime
VOLUME /data
EXPOSE 8000
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s \
  CMD ["python", "-c", "import urllib.request; urllib.request.urlopen('http://127.0.0.1:8000/healthz', timeout=4)"]
# Reachable from outside the container, so it asks for API keys; LASTTIME_KEYLESS=true opens it.
CMD ["lasttime", "serve", "--host", "0.0.0.0"]
