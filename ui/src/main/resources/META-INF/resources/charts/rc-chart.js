/*
 * <rc-chart>: an Apache ECharts drawing that follows colour scheme, size and reduced motion.
 * The server sets "options" (JSON). A string that begins with "--rc-" is a colour token and is resolved here, so that
 * the server never names a colour. Clicks on a point whose data item has a "path" navigate inside the application.
 */
(() => {
    if (customElements.get("rc-chart")) {
        return;
    }

    const resolveTokens = (value, color) => {
        if (typeof value === "string") {
            return value.startsWith("--rc-") ? color(value) : value;
        }
        if (Array.isArray(value)) {
            return value.map((item) => resolveTokens(item, color));
        }
        if (value && typeof value === "object") {
            return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, resolveTokens(item, color)]));
        }
        return value;
    };

    // Custom series cannot be told in JSON: a bar from data[0] to data[1] on the time axis, in row data[2].
    const interval = (parameters, api) => {
        const start = api.coord([api.value(0), api.value(2)]);
        const end = api.coord([api.value(1), api.value(2)]);
        const height = api.size([0, 1])[1] * 0.62;
        const left = Math.min(start[0], end[0]);
        const shape = echarts.graphic.clipRectByRect(
            { x: left, y: start[1] - height / 2, width: Math.max(Math.abs(end[0] - start[0]), 1.5), height },
            parameters.coordSys
        );
        return shape && { type: "rect", shape, style: { fill: api.visual("color"), decal: api.visual("decal") } };
    };

    class RecourseChart extends HTMLElement {
        connectedCallback() {
            this.resizing = new ResizeObserver(() => this.chart && this.chart.resize());
            this.resizing.observe(this);
            this.redraw = () => this.draw();
            this.scheme = matchMedia("(prefers-color-scheme: dark)");
            this.scheme.addEventListener("change", this.redraw);
            this.attributes_ = new MutationObserver(this.redraw);
            this.attributes_.observe(document.documentElement, { attributes: true, attributeFilter: ["style", "theme", "dir"] });
            this.draw();
        }

        disconnectedCallback() {
            this.resizing.disconnect();
            this.scheme.removeEventListener("change", this.redraw);
            this.attributes_.disconnect();
            if (this.chart) {
                this.chart.dispose();
                this.chart = undefined;
            }
        }

        set options(json) {
            this.json = json;
            this.draw();
        }

        get options() {
            return this.json;
        }

        draw() {
            if (!this.json || !this.isConnected) {
                return;
            }
            if (!window.echarts) {
                // The library arrives by its own request; try again when it is there.
                setTimeout(() => this.draw(), 50);
                return;
            }
            if (!this.chart) {
                this.chart = echarts.init(this, undefined, { renderer: "svg" });
                this.chart.on("click", (event) => this.follow(event.data && event.data.path));
            }
            const options = resolveTokens(JSON.parse(this.json), (token) => this.color(token));
            options.animation = false;
            // "inherit" would be measured with another font than it is drawn with.
            options.textStyle = { ...options.textStyle, fontFamily: getComputedStyle(this).fontFamily };
            const format = options.rcFormat;
            delete options.rcFormat;
            this.decorate(options, format);
            this.chart.setOption(options, true);
        }

        decorate(options, format) {
            const shown = (value) => (format && format.suffix ? value + format.suffix : value);
            for (const axis of [].concat(options.yAxis || [])) {
                if (axis.axisLabel && axis.axisLabel.rcFigures) {
                    axis.axisLabel.formatter = (value) => this.figure(value) + ((format && format.suffix) || "");
                }
            }
            for (const axis of [].concat(options.xAxis || [])) {
                if (axis.axisLabel && axis.axisLabel.rcFigures) {
                    axis.axisLabel.formatter = (value) => this.figure(value) + ((format && format.suffix) || "");
                }
            }
            for (const axis of [].concat(options.xAxis || [])) {
                if (axis.type === "time") {
                    axis.axisLabel = { ...axis.axisLabel, formatter: (value) => this.moment(new Date(value)) };
                }
            }
            if (options.tooltip && !options.tooltip.formatter) {
                options.tooltip.valueFormatter = (value) => (value == null ? "–" : shown(this.figure(value)));
                if (options.tooltip.trigger === "item") {
                    options.tooltip.formatter = (event) => this.escape((event.data && event.data.text) || event.name);
                }
            }
            for (const series of [].concat(options.series || [])) {
                if (series.rcKind === "interval") {
                    series.renderItem = interval;
                }
            }
        }

        // The library knows month names in two languages only.
        moment(date) {
            const language = document.documentElement.lang + "-u-nu-latn";
            const midnight = date.getHours() + date.getMinutes() + date.getSeconds() === 0;
            return midnight
                ? date.toLocaleDateString(language, { day: "numeric", month: "short" })
                : date.toLocaleTimeString(language, { hour: "2-digit", minute: "2-digit", hour12: false });
        }

        figure(value) {
            return Number(value).toLocaleString("en", { maximumFractionDigits: 4 });
        }

        escape(text) {
            const node = document.createElement("span");
            node.textContent = text;
            return node.innerHTML;
        }

        color(token) {
            const probe = document.createElement("span");
            probe.style.color = `var(${token})`;
            this.append(probe);
            const color = getComputedStyle(probe).color;
            probe.remove();
            return color;
        }

        follow(path) {
            if (path) {
                this.dispatchEvent(new CustomEvent("rc-follow", { detail: { path } }));
            }
        }
    }

    customElements.define("rc-chart", RecourseChart);
})();
