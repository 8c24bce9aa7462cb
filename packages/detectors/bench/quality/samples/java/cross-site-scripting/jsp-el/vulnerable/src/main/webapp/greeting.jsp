<%@ page language="java" contentType="text/html; charset=UTF-8" %>
<%@ taglib uri="http://java.sun.com/jsp/jstl/core" prefix="c" %>
<%@ taglib uri="http://java.sun.com/jsp/jstl/functions" prefix="fn" %>
<!doctype html>
<html>
<body>
<c:if test="${not empty param.visitor}">
  <h2>Welcome, ${param.visitor}</h2>
</c:if>
<p>Opening hours: 9 to 5</p>
</body>
</html>
