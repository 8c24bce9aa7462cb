package org.cityshelf.library.web;

import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.cityshelf.library.model.Loan;
import org.cityshelf.library.repo.LoanDao;
import org.cityshelf.library.service.ConsortiumService;
import org.cityshelf.library.service.CoverService;
import org.cityshelf.library.service.FineService;
import org.cityshelf.library.service.LoanService;
import org.cityshelf.library.service.PatronService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/desk")
public class DeskController {

    private static final Logger LOG = LoggerFactory.getLogger(DeskController.class);

    private final LoanDao loanDao;
    private final LoanService loans;
    private final PatronService patrons;
    private final FineService fines;
    private final CoverService covers;
    private final ConsortiumService consortium;

    public DeskController(LoanDao loanDao, LoanService loans, PatronService patrons, FineService fines, CoverService covers, ConsortiumService consortium) {
        this.loanDao = loanDao;
        this.loans = loans;
        this.patrons = patrons;
        this.fines = fines;
        this.covers = covers;
        this.consortium = consortium;
    }

    @GetMapping("/loans")
    public List<Loan> open(@RequestParam(required = false) String branch) {
        return loanDao.open(branch);
    }

    @GetMapping("/loans/overdue")
    public List<Loan> overdue(@RequestParam(required = false) String branch) {
        return loanDao.overdue(branch);
    }

    @PostMapping("/loans")
    public Map<String, Object> borrow(@RequestParam String email, @RequestParam long book, @RequestParam String branch, Principal principal) {
        boolean done = loans.borrow(patrons.byEmail(email), book, branch);
        LOG.info("loan of book {} by desk {}: {}", book, principal.getName(), done);
        return Map.of("done", done);
    }

    @GetMapping("/fines/standard")
    public Map<String, Object> standard(@RequestParam long days) {
        return Map.of("cents", fines.standard(days));
    }

    @PostMapping("/fines/try")
    public Map<String, Object> tryRule(@RequestParam long loan, @RequestParam String rule, @RequestParam long days) {
        return Map.of("cents", fines.tryRule(rule, loanDao.find(loan).orElseThrow(), days));
    }

    @GetMapping(value = "/covers/preview", produces = MediaType.IMAGE_JPEG_VALUE)
    public byte[] preview(@RequestParam String address) {
        return covers.preview(address);
    }

    @GetMapping(value = "/covers/supplier", produces = MediaType.IMAGE_JPEG_VALUE)
    public byte[] supplier(@RequestParam String address) {
        return covers.fromSupplier(address);
    }

    @GetMapping("/holdings/{isbn}")
    public Map<?, ?> holdings(@PathVariable String isbn) {
        return consortium.holdings(isbn);
    }
}
