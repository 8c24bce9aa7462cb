<%@ page contentType="text/html;charset=UTF-8" language="java" %>
<%@ taglib prefix="c" uri="http://java.sun.com/jsp/jstl/core" %>
<%@ taglib prefix="fmt" uri="http://java.sun.com/jsp/jstl/fmt" %>
<%@ taglib prefix="fn" uri="http://java.sun.com/jsp/jstl/functions" %>
<!DOCTYPE html>
<html>
<head><title>Hallam Plant Hire</title><link rel="stylesheet" href="/style.css"></head>
<body>
<h1>Notes by <c:out value="${author}"/></h1>
<c:forEach var="note" items="${notes}">
  <div class="note">
    <fmt:formatDate value="${note.writtenOn}" pattern="d MMMM yyyy"/>
    <p>${fn:escapeXml(note.text)}</p>
  </div>
</c:forEach>
<form method="post">
  <input type="hidden" name="formToken" value="${sessionScope.formToken}">
  <input type="hidden" name="machine" value="${fn:escapeXml(param.machine)}">
  <textarea name="text"></textarea>
  <button>Write</button>
</form>
</body>
</html>
