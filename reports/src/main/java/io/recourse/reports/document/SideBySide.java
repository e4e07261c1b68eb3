package io.recourse.reports.document;

import io.recourse.reports.document.text.TextLayout;
import java.util.List;

/**
 * Blocks beside one another, each as wide as the others.
 *
 * @param blocks from where reading begins
 * @param gap between them in points
 */
public record SideBySide(List<Block> blocks, float gap) implements Block {

    @Override
    public float height(TextLayout layout, float width) {
        float height = 0;
        for (Block block : blocks) {
            height = Math.max(height, block.height(layout, columnWidth(width)));
        }
        return height;
    }

    @Override
    public void draw(Place place) {
        float width = columnWidth(place.width());
        float offset = 0;
        for (Block block : blocks) {
            block.draw(place.at(place.inline(offset, width), place.top(), width));
            offset += width + gap;
        }
    }

    private float columnWidth(float width) {
        return (width - gap * (blocks.size() - 1)) / blocks.size();
    }
}
