package org.gartenhain.desk.tool;

import org.springframework.stereotype.Service;

import java.util.List;
import java.util.regex.Pattern;

@Service
public class ToolService {
    private final GardenToolRepository tools;

    public ToolService(GardenToolRepository tools) {
        this.tools = tools;
    }

    public List<GardenTool> matching(String expression) {
        Pattern pattern = Pattern.compile(expression, Pattern.CASE_INSENSITIVE);
        return tools.findAll().stream().filter(tool -> pattern.matcher(tool.getName()).find()).toList();
    }

    public List<GardenTool> beginningWith(String text) {
        Pattern pattern = Pattern.compile("^" + Pattern.quote(text), Pattern.CASE_INSENSITIVE);
        return tools.findAll().stream().filter(tool -> pattern.matcher(tool.getName()).find()).toList();
    }

    public GardenTool add(String name, String manual) {
        GardenTool tool = new GardenTool();
        tool.setName(name);
        tool.setManual(manual);
        return tools.save(tool);
    }
}
