package org.cityshelf.library.web;

import java.util.Map;
import org.cityshelf.library.service.MarcImportService;
import org.cityshelf.library.service.StorageService;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/import")
public class ImportController {

    private final MarcImportService marc;
    private final StorageService storage;

    public ImportController(MarcImportService marc, StorageService storage) {
        this.marc = marc;
        this.storage = storage;
    }

    @PostMapping("/records")
    public Map<String, Object> records(@RequestParam MultipartFile file) throws Exception {
        return Map.of("count", marc.importRecords(file.getInputStream()));
    }

    @PostMapping("/records/preview")
    public Map<String, Object> preview(@RequestParam MultipartFile file) throws Exception {
        return Map.of("count", marc.countRecords(file.getInputStream()));
    }

    @PostMapping("/covers")
    public Map<String, Object> covers(@RequestParam MultipartFile file) throws Exception {
        return Map.of("count", storage.unpackCovers(file.getInputStream()));
    }

    @PostMapping("/scans")
    public Map<String, Object> scans(@RequestParam MultipartFile file) throws Exception {
        return Map.of("count", storage.unpackScans(file.getInputStream()));
    }
}
